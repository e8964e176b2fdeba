import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Draft } from '../session/card-state.ts';
import { reasonInWords } from '../words/verdict-in-words.ts';

interface OutdatedProps {
  readonly draft: Draft;
  readonly onDrop: () => void;
}

/** The lead was decided on elsewhere while a rejection was being made up here. */
export function Outdated({ draft: { choice, detail }, onDrop }: OutdatedProps) {
  return (
    <Flex direction="column" gap="xs">
      <Alert title="Not sent" variant="warning">
        <Text>Somebody has decided on this lead in the meantime.</Text>
        {choice !== null && <Text>{`You had chosen: ${reasonInWords(choice.label, detail)}.`}</Text>}
      </Alert>
      <Button variant="transparent" size="sm" onClick={onDrop}>
        Drop it
      </Button>
    </Flex>
  );
}
