import { Flex, Heading } from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { formatDate } from '../format/dates.ts';
import { formatReason } from '../format/decision.ts';
import type { CardProps } from './view-props.ts';
import { FieldList } from './field-list.tsx';

/** Why the lead came back, what marketing does with it, and when it may return. */
export function RecyclingSection({ card }: CardProps) {
  const { recycling } = card;
  if (recycling === null) return null;
  const { track, returns, earliest } = recycling;
  return (
    <Flex direction="column" gap="xs">
      <Heading>Recycling</Heading>
      <FieldList
        fields={[
          ['Reason', reasonOf(card)],
          ['Nurture track', track ?? 'None'],
          ['Return condition', returns],
          ['Not before', earliest === null ? null : formatDate(earliest)],
        ]}
      />
    </Flex>
  );
}

function reasonOf({ handoff }: LeadCard): string | null {
  const stood = handoff?.verdicts.find(({ standing }) => standing === 'stands');
  return stood?.reason == null ? null : formatReason(stood.reason, stood.detail);
}
