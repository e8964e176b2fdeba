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
import { dayAndTime, dayOf } from '../words/instants.ts';
import { pointsInWords, signedPoints } from '../words/points.ts';
import type { CardProps } from './card-props.ts';

type Line = NonNullable<LeadCard['score']>['lines'][number];

/** Every line that the score is the sum of: what was earned, what decayed, what a cap cut off. */
export function ReceiptPart({ card: { score } }: CardProps) {
  if (score === null) return null;
  return (
    <Accordion title={`Receipt: ${score.lines.length} lines, ${pointsInWords(score.total)}`}>
      <Table bordered={false} density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>For</TableHeader>
            <TableHeader align="right">Points</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {score.lines.map((line, index) => (
            <LineRow key={`${line.label} ${index}`} line={line} />
          ))}
        </TableBody>
      </Table>
      <Text variant="microcopy">{`Model ${score.modelVersion}, as of ${dayAndTime(score.at)}`}</Text>
    </Accordion>
  );
}

function LineRow({ line: { group, label, points, note, activities } }: { readonly line: Line }) {
  const days = activities.map(({ occurredAt }) => dayOf(occurredAt)).join(', ');
  const told = [group, days, note].filter((part) => part !== null && part !== '');
  return (
    <TableRow>
      <TableCell>
        <Text>{label}</Text>
        <Text variant="microcopy">{told.join(' · ')}</Text>
      </TableCell>
      <TableCell align="right">{signedPoints(points)}</TableCell>
    </TableRow>
  );
}
