import type { LeadCard } from '@treaty/contract/lead-card';
import type { Trace } from '@treaty/contract/trace';

const lineWidth = 108;
const gap = '  ';

/** Indented text, wrapped to the width of a terminal. */
export const paragraph = (text: string): string => columns([[text]], '   ');

/** A table of names and values. */
export const factTable = (rows: readonly (readonly [string, string])[]): string => columns(rows, '     ');

/** A table: each column is as wide as its widest cell, and the last one is wrapped. */
function columns(rows: readonly (readonly string[])[], indent: string): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const start = indent + widths.map((wide, at) => (row[at] ?? '').padEnd(wide) + gap).join('');
      const lines = wrapLines(row[count - 1] ?? '', lineWidth - start.length);
      return (start + lines.join(`\n${' '.repeat(start.length)}`)).trimEnd();
    })
    .join('\n');
}

function wrapLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** The receipt of a score: the points of each group of rules, and what they are for. */
export function receiptTable({ score }: LeadCard): string {
  if (score === null) return '';
  const groups = score.groups.map(({ label, points }) => {
    const lines = score.lines.filter((line) => line.group === label && line.points !== 0);
    const because = lines.map(
      (line) => `${line.label} ${signed(line.points)}${line.note === null ? '' : ` (${line.note})`}`,
    );
    return [label, String(points).padStart(4), because.join(', ')];
  });
  return columns(
    [...groups, ['Score', String(score.total).padStart(4), `by model ${score.modelVersion}`]],
    '     ',
  );
}

/** The steps of the card's cycle. */
export const stepTable = ({ handoff }: LeadCard): string =>
  columns(handoff?.steps.map(({ label, text }, index) => [String(index + 1), label, text]) ?? [], '     ');

/** The trace of a lead as a table: when, in which cycle, who, what and why. */
export function traceTable(entries: Trace['entries']): string {
  const rows = entries.map(({ n, at, cycle, actor, text, why }) => [
    String(n).padStart(3),
    at.slice(11, 19),
    cycle === null ? '' : String(cycle),
    actor,
    why === null ? text : `${text} ${why}`,
  ]);
  return columns([['', 'Time', 'Cycle', 'Who', 'What'], ...rows], '   ');
}

/** A date and time in UTC, as all times of the story. */
export const formatInstant = (instant: string): string =>
  `${new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))} UTC`;
