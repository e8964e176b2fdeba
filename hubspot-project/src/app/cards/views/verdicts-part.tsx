import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { verdictInWords } from '../words/verdict-in-words.ts';
import type { CardProps } from './card-props.ts';

type Verdict = NonNullable<LeadCard['handoff']>['verdicts'][number];

/** What was decided in this cycle, and whether it stands. */
export function VerdictsPart({ card: { handoff } }: CardProps) {
  if (handoff === null || handoff.verdicts.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      {handoff.verdicts.map((verdict) => (
        <VerdictLine key={`${verdict.system} ${verdict.at}`} verdict={verdict} />
      ))}
    </Flex>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const words = verdictInWords(verdict);
  switch (verdict.standing) {
    case 'stands':
      return <Text>{words}</Text>;
    case 'settling':
      return (
        <Alert title="Saved" variant="success">
          <Text>{words}</Text>
          <Text>
            It takes effect in a few seconds, once Salesforce was asked whether somebody decided earlier
            there.
          </Text>
        </Alert>
      );
    case 'superseded':
      return (
        <Alert title="This verdict does not count" variant="warning">
          <Text>{words}</Text>
          <Text>Somebody had decided earlier in the other system.</Text>
        </Alert>
      );
  }
}
