import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { formatDecision } from '../format/decision.ts';
import type { CardProps } from './view-props.ts';

type Decision = NonNullable<LeadCard['handoff']>['verdicts'][number];

/** What was decided in this cycle, and whether it stands. */
export function DecisionsSection({ card: { handoff } }: CardProps) {
  if (handoff === null || handoff.verdicts.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      {handoff.verdicts.map((decision) => (
        <DecisionLine key={`${decision.system} ${decision.at}`} decision={decision} />
      ))}
    </Flex>
  );
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const text = formatDecision(decision);
  switch (decision.standing) {
    case 'stands':
      return <Text>{text}</Text>;
    case 'settling':
      return (
        <Alert title="Saved" variant="success">
          <Text>{text}</Text>
          <Text>
            It takes effect in a few seconds, after Salesforce has been checked for an earlier decision.
          </Text>
        </Alert>
      );
    case 'superseded':
      return (
        <Alert title="This decision does not count" variant="warning">
          <Text>{text}</Text>
          <Text>An earlier decision was made in the other system.</Text>
        </Alert>
      );
  }
}
