import { Alert, List, Text } from '@hubspot/ui-extensions';
import { formatDateTime } from '../format/dates.ts';
import { formatReason } from '../format/decision.ts';
import { formatPointsWithUnit } from '../format/points.ts';
import type { CardProps } from './view-props.ts';

/** That the lead was rejected in an earlier cycle, by whom and why, and what has changed since. */
export function RejectedBeforeAlert({ card: { rejectedBefore } }: CardProps) {
  if (rejectedBefore === null) return null;
  const { reason, detail, by, at, cycle, changes } = rejectedBefore;
  return (
    <Alert title={`Rejected before: ${formatReason(reason, detail)}`} variant="warning">
      <Text>{`By ${by}, ${formatDateTime(at)}, in cycle ${cycle}. Since then:`}</Text>
      {changes.length === 0 ? (
        <Text>Nothing has changed.</Text>
      ) : (
        <TextList texts={changes.map(({ text }) => text)} />
      )}
    </Alert>
  );
}

/** Why a qualified lead is not handed off. */
export function QuarantineAlert({ card: { quarantine } }: CardProps) {
  if (quarantine.length === 0) return null;
  return (
    <Alert title="In quarantine: not handed off to sales yet" variant="danger">
      <TextList texts={quarantine.map(({ text }) => text)} />
    </Alert>
  );
}

/** What keeps the lead from qualifying: exclusions first, then what is missing. */
export function NotQualifiedAlerts({ card: { score } }: CardProps) {
  if (score === null) return null;
  const { exclusions, missing } = score;
  return (
    <>
      {exclusions.length > 0 && (
        <Alert title={`Excluded: ${exclusions.join(', ')}`} variant="warning">
          <Text>An excluded lead is never handed off to sales, whatever its score.</Text>
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert title="Needed to qualify" variant="info">
          <TextList
            texts={missing.map(({ label, points }) =>
              points === null ? label : `${label}: ${formatPointsWithUnit(points)} short`,
            )}
          />
        </Alert>
      )}
    </>
  );
}

/** Values that came in and mean nothing to the definitions: they count as unknown. */
export function NotUnderstoodAlert({ card: { notUnderstood } }: CardProps) {
  if (notUnderstood.length === 0) return null;
  return (
    <Alert title="Not understood, so counted as unknown" variant="info">
      <TextList texts={notUnderstood.map(({ label, value }) => `${label}: ${value}`)} />
    </Alert>
  );
}

function TextList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <List>
      {texts.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </List>
  );
}
