import { Alert, List, Text } from '@hubspot/ui-extensions';
import { formatPointsWithUnit } from '../format/points.ts';
import type { CardProps } from './card-props.ts';

/** What keeps the lead from qualifying: exclusions first, then what it lacks. */
export function NotQualifiedAlerts({ card: { score } }: CardProps) {
  if (score === null) return null;
  const { exclusions, missing } = score;
  return (
    <>
      {exclusions.length > 0 && (
        <Alert title={`Excluded: ${exclusions.join(', ')}`} variant="warning">
          <Text>An excluded lead is not passed on, whatever its score.</Text>
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert title="Missing to qualify" variant="info">
          <List>
            {missing.map(({ label, points }) => (
              <Text key={label}>
                {points === null ? label : `${label}: ${formatPointsWithUnit(points)} short`}
              </Text>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
