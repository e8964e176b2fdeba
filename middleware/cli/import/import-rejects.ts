import { appendFileSync, rmSync } from 'node:fs';
import { writing } from '../command/report.ts';

/** Something about a row that a person should know. */
export interface Reject {
  readonly line: number;
  readonly what: 'refused' | 'taken as text';
  readonly reason: string;
}

/** Where the rejects of a file stand. */
export const rejectsFileOf = (csv: string): string => `${csv}.rejects.csv`;

/** A new import begins without the rejects of an earlier one. */
export const removeRejects = (csv: string): void => rmSync(rejectsFileOf(csv), { force: true });

/** Adds rejects, the first ones with a header. A reason begins with a word, so that no spreadsheet computes it. */
export function appendRejects(csv: string, rejects: readonly Reject[], isFirst: boolean): void {
  if (rejects.length === 0) return;
  const lines = rejects.map(({ line, what, reason }) => `${line},${what},${quoted(reason)}\n`);
  const file = rejectsFileOf(csv);
  writing(file, () => appendFileSync(file, `${isFirst ? 'line,what,reason\n' : ''}${lines.join('')}`));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
