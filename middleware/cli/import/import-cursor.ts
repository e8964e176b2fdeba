import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { tryWriting } from '../command/write-files.ts';

/** How far an import has come, and of which file with which mapping. */
const Cursor = z.strictObject({
  hash: z.string(),
  /** Rows done, the header not counted. */
  rows: z.int(),
  stored: z.int(),
  known: z.int(),
  refused: z.int(),
  noted: z.int(),
});
export type Cursor = z.infer<typeof Cursor>;

const fileOf = (csv: string): string => `${csv}.progress.json`;

/** Where an earlier run of the same file and mapping stopped; the start when there was none. */
export function readCursor(csv: string, hash: string): Cursor {
  const start: Cursor = { hash, rows: 0, stored: 0, known: 0, refused: 0, noted: 0 };
  try {
    const kept = Cursor.parse(JSON.parse(readFileSync(fileOf(csv), 'utf8')));
    return kept.hash === hash ? kept : start;
  } catch {
    return start;
  }
}

/** Written beside the file and renamed, so that it is never incomplete. */
export function saveCursor(csv: string, cursor: Cursor): void {
  const beside = `${fileOf(csv)}.new`;
  tryWriting(fileOf(csv), () => {
    writeFileSync(beside, JSON.stringify(cursor));
    renameSync(beside, fileOf(csv));
  });
}

/** Forgets the progress: the next import starts from the first row. */
export const removeCursor = (csv: string): void => rmSync(fileOf(csv), { force: true });
