import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { timeOf } from '../words/instants.ts';
import type { ReadyProps } from './ready-props.ts';

interface FreshnessProps {
  readonly reading: ReadyProps['reading'];
  readonly isResting: boolean;
  readonly onRefresh: () => void;
}

/** How old the card is; whether it could not be renewed, or is not any more because nobody looked. */
export function Freshness({ reading: { asOf, trouble }, isResting, onRefresh }: FreshnessProps) {
  const age = `As of ${timeOf(asOf)}`;
  return (
    <Flex direction="column" gap="xs">
      {trouble !== null && (
        <Alert title="This card may be out of date" variant="warning">
          <Text>{trouble.text}</Text>
        </Alert>
      )}
      <Flex direction="row" gap="sm" align="center" justify="between">
        <Text variant="microcopy">{isResting ? `${age}. Not renewed any more.` : age}</Text>
        <Button variant="transparent" size="xs" onClick={onRefresh}>
          Refresh
        </Button>
      </Flex>
    </Flex>
  );
}
