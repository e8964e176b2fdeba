import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { formatTime } from '../format/dates.ts';
import type { ReadyProps } from './ready-props.ts';

interface FreshnessProps {
  readonly loaded: ReadyProps['loaded'];
  readonly isPaused: boolean;
  readonly onRefresh: () => void;
}

/** How old the card is; whether it could not be renewed, or is not any more because nobody looked. */
export function Freshness({ loaded: { asOf, refreshFailure }, isPaused, onRefresh }: FreshnessProps) {
  const age = `As of ${formatTime(asOf)}`;
  return (
    <Flex direction="column" gap="xs">
      {refreshFailure !== null && (
        <Alert title="This card may be out of date" variant="warning">
          <Text>{refreshFailure.text}</Text>
        </Alert>
      )}
      <Flex direction="row" gap="sm" align="center" justify="between">
        <Text variant="microcopy">{isPaused ? `${age}. Not renewed any more.` : age}</Text>
        <Button variant="transparent" size="xs" onClick={onRefresh}>
          Refresh
        </Button>
      </Flex>
    </Flex>
  );
}
