import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { VerdictRequest } from '../contract.d.ts';
import type { CardActions } from '../session/card-session.ts';
import type { Choice, Saving } from '../session/card-state.ts';
import { reasonInWords } from '../words/verdict-in-words.ts';

interface NotSavedProps {
  readonly saving: Extract<Saving, { kind: 'failed' }>;
  readonly choices: readonly Choice[];
  readonly actions: CardActions;
}

/** A verdict that did not arrive: it is kept, and goes out again on demand, as the same one. */
export function NotSaved({ saving: { request, failure }, choices, actions }: NotSavedProps) {
  return (
    <Flex direction="column" gap="xs">
      <Alert title="Not saved" variant="danger">
        <Text>{failure.text}</Text>
        <Text>{`Your choice is kept: ${choiceInWords(request, choices)}.`}</Text>
        {failure.id !== null && <Text variant="microcopy">{`Id for the operator: ${failure.id}`}</Text>}
      </Alert>
      <Flex direction="row" gap="sm">
        <Button variant="primary" size="sm" onClick={actions.sendAgain}>
          Try again
        </Button>
        <Button variant="transparent" size="sm" onClick={actions.drop}>
          Drop it
        </Button>
      </Flex>
    </Flex>
  );
}

function choiceInWords({ verdict, reason, detail }: VerdictRequest, choices: readonly Choice[]): string {
  if (verdict === 'accepted' || reason === undefined) return 'accept';
  const label = choices.find((choice) => choice.reason === reason)?.label ?? reason;
  return `reject, ${reasonInWords(label, detail ?? null)}`;
}
