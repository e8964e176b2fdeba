import { Alert, List, Text } from '@hubspot/ui-extensions';
import { formatDateTime } from '../format/dates.ts';
import { formatReason } from '../format/decision.ts';
import type { CardProps } from './card-props.ts';

/** That the lead was rejected in an earlier cycle, by whom and why, and what changed since. */
export function RejectedBeforeAlert({ card: { rejectedBefore } }: CardProps) {
  if (rejectedBefore === null) return null;
  const { reason, detail, by, at, cycle, changes } = rejectedBefore;
  return (
    <Alert title={`Rejected before: ${formatReason(reason, detail)}`} variant="warning">
      <Text>{`By ${by}, ${formatDateTime(at)}, in cycle ${cycle}. Since then:`}</Text>
      {changes.length === 0 ? (
        <Text>Nothing has changed.</Text>
      ) : (
        <List>
          {changes.map(({ text }) => (
            <Text key={text}>{text}</Text>
          ))}
        </List>
      )}
    </Alert>
  );
}
