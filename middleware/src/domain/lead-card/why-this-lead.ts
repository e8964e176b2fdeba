import { labelOf } from '../../definitions/lookups/entry.ts';
import type { Receipt, ReceiptLine } from '@treaty/contract/score';
import type { Definitions } from '../../definitions/definitions.ts';

/** One line of “why this lead”. */
export interface Reasoning {
  readonly text: string;
  /** Null where no points are meant. */
  readonly points: number | null;
}

/** The lead in three lines, and where the bands of the model stand before them: the strongest reason, what speaks against it (else the second reason), the last thing it did. */
export function whyThisLead(definitions: Definitions, receipt: Receipt): readonly Reasoning[] {
  const rules = netByRule(receipt.lines);
  const [strongest, second] = rules.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const [against] = rules.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  const last = lastActivity(definitions, receipt);
  return [bandsInWords(definitions, receipt), strongest, against ?? second, last].filter(
    (line) => line !== undefined,
  );
}

function bandsInWords({ scoring }: Definitions, { bands = {} }: Receipt): Reasoning | undefined {
  const standing = scoring.bands.flatMap(({ key, label, steps }) => {
    const step = steps.find((candidate) => candidate.key === bands[key]);
    return step === undefined ? [] : [`${label}: ${step.label}`];
  });
  return standing.length === 0 ? undefined : { text: standing.join(', '), points: null };
}

/** What each rule is worth now: its points less cap and decay. */
function netByRule(lines: readonly ReceiptLine[]): readonly { text: string; points: number }[] {
  const earned = lines.filter((line) => line.kind === 'earned');
  return earned.map(({ rule, label }) => ({
    text: label,
    points: lines.filter((line) => line.rule === rule).reduce((sum, line) => sum + line.points, 0),
  }));
}

function lastActivity({ picklists }: Definitions, { lines }: Receipt): Reasoning | undefined {
  const newest = lines
    .flatMap((line) => line.activities ?? [])
    .reduce<{ type: string; occurredAt: string } | null>(
      (last, next) => (last === null || next.occurredAt > last.occurredAt ? next : last),
      null,
    );
  if (newest === null) return undefined;
  const label = labelOf(picklists.activityTypes, newest.type);
  return { text: `Last: ${label}, ${newest.occurredAt.slice(0, 10)}`, points: null };
}
