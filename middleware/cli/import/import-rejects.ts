import { appendFileSync, rmSync } from 'node:fs';
import { tryWriting } from '../command/write-files.ts';

/** What to report about a row. */
export interface Reject {
  readonly line: number;
  readonly what: 'refused' | 'taken as text';
  readonly reason: string;
}

/** The file that lists the rejects of an import. */
export const rejectsFileOf = (csv: string): string => `${csv}.rejects.csv`;

/** A new import starts without the rejects of an earlier one. */
export const removeRejects = (csv: string): void => rmSync(rejectsFileOf(csv), { force: true });

/** Adds rejects, the first ones with a header. A reason begins with a word, so that no spreadsheet takes it for a formula. */
export function appendRejects(csv: string, rejects: readonly Reject[], isFirst: boolean): void {
  if (rejects.length === 0) return;
  const lines = rejects.map(({ line, what, reason }) => `${line},${what},${quoted(reason)}\n`);
  const file = rejectsFileOf(csv);
  tryWriting(file, () => appendFileSync(file, `${isFirst ? 'line,what,reason\n' : ''}${lines.join('')}`));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
