import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { RejectionDraft } from '../session/card-state.ts';
import { formatReason } from '../format/decision.ts';

interface DraftOutdatedProps {
  readonly draft: RejectionDraft;
  readonly onDiscard: () => void;
}

/** The lead was decided on elsewhere while a rejection was being made up here. */
export function DraftOutdated({ draft: { choice, detail }, onDiscard }: DraftOutdatedProps) {
  return (
    <Flex direction="column" gap="xs">
      <Alert title="Not sent" variant="warning">
        <Text>Somebody has decided on this lead in the meantime.</Text>
        {choice !== null && <Text>{`You had chosen: ${formatReason(choice.label, detail)}.`}</Text>}
      </Alert>
      <Button variant="transparent" size="sm" onClick={onDiscard}>
        Drop it
      </Button>
    </Flex>
  );
}
