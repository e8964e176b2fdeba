import { createHash } from 'node:crypto';
import type { ImportAnswer } from '@treaty/contract/import';
import type { Mapping } from '../../src/domain/import/mapping.ts';
import { matchHeader } from '../../src/domain/import/match-header.ts';
import { CommandError, exitCodes } from '../command/command-error.ts';
import { inBatches, type Batch, type Reading } from './import-batch.ts';
import { readCursor, removeCursor, saveCursor, type Cursor } from './import-cursor.ts';
import { faultsError } from './import-faults.ts';
import { inspectFile } from './import-inspect.ts';
import { readRecords, type CsvRecord } from './import-records.ts';
import { appendRejects, rejectsFileOf, removeRejects, type Reject } from './import-rejects.ts';

/** Sends rows to the middleware. @throws CommandError when it does not take them. */
export type SendRows = (kind: Mapping['kind'], rows: readonly object[]) => Promise<ImportAnswer>;

/** What one file is imported with. */
export interface ImportJob {
  readonly csv: string;
  readonly mapping: Mapping;
  readonly mappingText: string;
  readonly send: SendRows;
  /** Where the rows go: another middleware gets all of them, from the first row. */
  readonly url: string;
  /** From the first row, whatever an earlier run did. */
  readonly isAgain: boolean;
  readonly report: (progress: string) => void;
}

/** What became of a file. */
export interface ImportedFile extends Omit<Cursor, 'hash'> {
  readonly rejects: string;
}

/** Imports a file from where an earlier run stopped. @throws CommandError when it cannot go on. */
export async function importFile(job: ImportJob): Promise<ImportedFile> {
  const { csv, mapping, mappingText, isAgain, report } = job;
  const inspected = await inspectFile(csv);
  const records = readRecords(csv, mapping.delimiter);
  const header = await headerOf(csv, records);
  const reading: Reading = {
    mapping,
    inspected,
    places: placesIn(mapping, header),
    width: header.length,
  };
  if (isAgain) removeCursor(csv);
  let cursor = readCursor(csv, hashOf(inspected.hash, mappingText, job.url));
  if (cursor.rows === 0) removeRejects(csv);
  for await (const batch of inBatches(reading, records, cursor.rows)) {
    cursor = await settle(job, cursor, batch);
    report(progressBar(batch.reaches, inspected.bytes, cursor.rows));
  }
  removeCursor(csv);
  const { stored, known, refused, noted, rows } = cursor;
  return { stored, known, refused, noted, rows, rejects: rejectsFileOf(csv) };
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

async function headerOf(csv: string, records: AsyncGenerator<CsvRecord>): Promise<readonly string[]> {
  const first = await records.next();
  if (first.done !== true) return first.value.cells;
  throw new CommandError(exitCodes.found, `${csv} is empty: its first line names the columns.`);
}

function placesIn(mapping: Mapping, header: readonly string[]): ReadonlyMap<string, number> {
  const places = matchHeader(mapping, header);
  if ('faults' in places) throw faultsError(places.faults);
  return places;
}

/** Sends a batch, notes what was refused, and only then counts it as done. */
async function settle({ csv, mapping, send }: ImportJob, cursor: Cursor, batch: Batch): Promise<Cursor> {
  const { rows, rejects, read } = batch;
  const answer =
    rows.length === 0
      ? { stored: 0, known: 0, refused: [] }
      : await send(
          mapping.kind,
          rows.map(({ row }) => row),
        );
  const all: readonly Reject[] = [
    ...rejects,
    ...answer.refused.map(({ row, reason }): Reject => ({
      line: rows[row]?.line ?? 0,
      what: 'refused',
      reason,
    })),
  ].toSorted((a, b) => a.line - b.line);
  appendRejects(csv, all, cursor.refused + cursor.noted === 0);
  const refused = all.filter(({ what }) => what === 'refused').length;
  const next: Cursor = {
    hash: cursor.hash,
    rows: cursor.rows + read,
    stored: cursor.stored + answer.stored,
    known: cursor.known + answer.known,
    refused: cursor.refused + refused,
    noted: cursor.noted + all.length - refused,
  };
  saveCursor(csv, next);
  return next;
}

const width = 30;

/** A bar such as `[###---] 50 %  1200 rows`. */
function progressBar(done: number, whole: number, rows: number): string {
  const share = whole === 0 ? 1 : Math.min(1, done / whole);
  const filled = Math.round(share * width);
  const bar = `${'#'.repeat(filled)}${'-'.repeat(width - filled)}`;
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${rows} rows`;
}
