import type { LeadCard } from '@treaty/contract/lead-card';
import type { Trace } from '@treaty/contract/trace';

const width = 108;
const gap = '  ';

/** Text at a little distance from the margin; no line is longer than a terminal is wide. */
export const paragraph = (text: string): string => columns([[text]], '   ');

/** Names and what there is to say of each. */
export const facts = (rows: readonly (readonly [string, string])[]): string => columns(rows, '     ');

/** Rows of columns: each as wide as its widest cell, the last one broken into lines that stand below each other. */
function columns(rows: readonly (readonly string[])[], indent: string): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const start = indent + widths.map((wide, at) => (row[at] ?? '').padEnd(wide) + gap).join('');
      const lines = broken(row[count - 1] ?? '', width - start.length);
      return (start + lines.join(`\n${' '.repeat(start.length)}`)).trimEnd();
    })
    .join('\n');
}

function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** The receipt of a score: what each group of rules gives, and for what. */
export function receipt({ score }: LeadCard): string {
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
export const stepsTaken = ({ handoff }: LeadCard): string =>
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

/** A day and an hour that people can read; UTC, as all times of the story. */
export const dateInWords = (instant: string): string =>
  `${new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))} UTC`;
