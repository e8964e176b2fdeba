import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { DecisionRequest } from '../contract.d.ts';
import type { CardActions } from '../session/card-session.ts';
import type { Choice, SaveState } from '../session/card-state.ts';
import { formatReason } from '../format/decision.ts';

interface SaveFailedProps {
  readonly save: Extract<SaveState, { kind: 'failed' }>;
  readonly choices: readonly Choice[];
  readonly actions: CardActions;
}

/** A decision that did not arrive: it is kept, and goes out again on demand, as the same one. */
export function SaveFailed({ save: { request, failure }, choices, actions }: SaveFailedProps) {
  return (
    <Flex direction="column" gap="xs">
      <Alert title="Not saved" variant="danger">
        <Text>{failure.text}</Text>
        <Text>{`Your decision is kept here: ${formatChoice(request, choices)}.`}</Text>
        {failure.id !== null && <Text variant="microcopy">{`Problem ID: ${failure.id}`}</Text>}
      </Alert>
      <Flex direction="row" gap="sm">
        <Button variant="primary" size="sm" onClick={actions.retry}>
          Try again
        </Button>
        <Button variant="transparent" size="sm" onClick={actions.discard}>
          Discard
        </Button>
      </Flex>
    </Flex>
  );
}

function formatChoice({ verdict, reason, detail }: DecisionRequest, choices: readonly Choice[]): string {
  if (verdict === 'accepted' || reason === undefined) return 'accept';
  const label = choices.find((choice) => choice.reason === reason)?.label ?? reason;
  return `reject, ${formatReason(label, detail ?? null)}`;
}
