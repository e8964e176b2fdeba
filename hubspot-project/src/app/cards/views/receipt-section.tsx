import {
  Accordion,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { formatDateTime, formatDate } from '../format/dates.ts';
import { formatPointsWithUnit, formatSignedPoints } from '../format/points.ts';
import type { CardProps } from './view-props.ts';

type Line = NonNullable<LeadCard['score']>['lines'][number];

/** Every line that the score is the sum of: what was earned, what decayed, what a cap cut off. */
export function ReceiptSection({ card: { score } }: CardProps) {
  if (score === null) return null;
  return (
    <Accordion title={`Receipt: ${score.lines.length} lines, ${formatPointsWithUnit(score.total)}`}>
      <Table bordered={false} density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Reason</TableHeader>
            <TableHeader align="right">Points</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {score.lines.map((line, index) => (
            <LineRow key={`${line.label} ${index}`} line={line} />
          ))}
        </TableBody>
      </Table>
      {score.cleared.length > 0 && (
        <Text variant="microcopy">{`Exclusions checked that do not apply: ${score.cleared.join(', ')}`}</Text>
      )}
      <Text variant="microcopy">{`Model ${score.modelVersion}, as of ${formatDateTime(score.at)}`}</Text>
    </Accordion>
  );
}

function LineRow({ line: { group, label, points, note, activities } }: { readonly line: Line }) {
  const days = activities.map(({ occurredAt }) => formatDate(occurredAt)).join(', ');
  const remarks = [group, days, note].filter((part) => part !== null && part !== '');
  return (
    <TableRow>
      <TableCell>
        <Text>{label}</Text>
        <Text variant="microcopy">{remarks.join(' · ')}</Text>
      </TableCell>
      <TableCell align="right">{formatSignedPoints(points)}</TableCell>
    </TableRow>
  );
}
