import { Flex, Heading } from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { dayOf } from '../words/instants.ts';
import { reasonInWords } from '../words/verdict-in-words.ts';
import type { CardProps } from './card-props.ts';
import { Facts } from './facts.tsx';

/** Why the lead came back, what marketing does with it, and when it may return. */
export function RecyclingPart({ card }: CardProps) {
  const { recycling } = card;
  if (recycling === null) return null;
  const { track, returns, earliest } = recycling;
  return (
    <Flex direction="column" gap="xs">
      <Heading>Recycling</Heading>
      <Facts
        facts={[
          ['Reason', reasonOf(card)],
          ['Nurture track', track ?? 'None'],
          ['Return', returns],
          ['Not before', earliest === null ? null : dayOf(earliest)],
        ]}
      />
    </Flex>
  );
}

function reasonOf({ handoff }: LeadCard): string | null {
  const stood = handoff?.verdicts.find(({ standing }) => standing === 'stands');
  return stood?.reason == null ? null : reasonInWords(stood.reason, stood.detail);
}
