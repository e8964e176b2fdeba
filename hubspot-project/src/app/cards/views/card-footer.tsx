import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { formatDateTime, formatTime } from '../format/dates.ts';
import type { CardProps, CardViewProps } from './view-props.ts';

/** How current the card is: whether both CRMs are in sync, when it was loaded, and why it could not be refreshed. */
export function CardFooter({ loaded: { card, asOf, refreshFailure }, state, actions }: CardViewProps) {
  const age = `As of ${formatTime(asOf)}`;
  return (
    <>
      <SyncStatus card={card} />
      <Flex direction="column" gap="xs">
        {refreshFailure !== null && (
          <Alert title="This card may be out of date" variant="warning">
            <Text>{refreshFailure.text}</Text>
          </Alert>
        )}
        <Flex direction="row" gap="sm" align="center" justify="between">
          <Text variant="microcopy">{state.isPaused ? `${age}. Automatic refresh is paused.` : age}</Text>
          <Button variant="transparent" size="xs" onClick={actions.refresh}>
            Refresh
          </Button>
        </Flex>
      </Flex>
    </>
  );
}

/** Whether the lead is in sync with both CRMs: in small print, unless one of them refused a write. */
function SyncStatus({ card: { sync } }: CardProps) {
  if (sync === undefined) return null;
  const { state, text, since, advice } = sync;
  const status = since === null ? `${text}.` : `${text} since ${formatDateTime(since)}.`;
  const line = advice === null ? status : `${status} ${advice}`;
  return state === 'refused' ? <Text>{line}</Text> : <Text variant="microcopy">{line}</Text>;
}
