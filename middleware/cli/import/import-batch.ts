import { maxImportRows } from '@treaty/contract/import';
import type { Mapping } from '../../src/domain/import/mapping.ts';
import { readRow } from '../../src/domain/import/read-row.ts';
import type { Inspected } from './import-inspect.ts';
import type { CsvRecord } from './import-records.ts';
import type { Reject } from './import-rejects.ts';

/** Rows that are sent together, and what to report about rows among them. */
export interface Batch {
  readonly rows: { readonly line: number; readonly row: object }[];
  readonly rejects: Reject[];
  /** Rows read, those refused included. */
  read: number;
  /** Size of its rows as sent. */
  bytes: number;
  /** How far into the file it reaches. */
  reaches: number;
}

/** How rows are read. */
export interface Reading {
  readonly mapping: Mapping;
  readonly places: ReadonlyMap<string, number>;
  /** Cells of the header. */
  readonly width: number;
  readonly inspected: Inspected;
}

const mostBytes = 800_000;
const emptyBatch = (): Batch => ({ rows: [], rejects: [], read: 0, bytes: 0, reaches: 0 });

/** Groups records into batches, skipping those already done. Where the file becomes unreadable, the rows before it still come. */
export async function* inBatches(
  reading: Reading,
  records: AsyncIterable<CsvRecord>,
  done: number,
): AsyncGenerator<Batch> {
  let batch = emptyBatch();
  let seen = 0;
  try {
    for await (const record of records) {
      seen += 1;
      if (seen <= done) continue;
      add(reading, batch, record);
      if (batch.read < maxImportRows && batch.bytes < mostBytes) continue;
      yield batch;
      batch = emptyBatch();
    }
  } catch (error) {
    if (batch.read > 0) yield batch;
    throw error;
  }
  if (batch.read > 0) yield batch;
}

function add(reading: Reading, batch: Batch, record: CsvRecord): void {
  const { mapping, places } = reading;
  const { line, cells, bytes } = record;
  batch.read += 1;
  batch.reaches = bytes;
  const cutOff = whyCutOff(reading, record);
  const { row, reasons, notes } =
    cutOff === null ? readRow(mapping, places, cells) : { row: null, reasons: [cutOff], notes: [] };
  for (const reason of notes) batch.rejects.push({ line, what: 'taken as text', reason });
  if (row === null) batch.rejects.push({ line, what: 'refused', reason: reasons.join(' ') });
  else {
    batch.rows.push({ line, row });
    batch.bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
  }
}

/** Why a row may be incomplete; null when it is complete. */
function whyCutOff({ width, inspected }: Reading, { cells, bytes }: CsvRecord): string | null {
  const isCut = !inspected.endsWithBreak && bytes >= inspected.bytes;
  if (isCut)
    return 'The file ends within this line, so it may be cut off. If it is complete, end it with a line break.';
  return cells.length === width ? null : `The row has ${cells.length} cells, the header has ${width}.`;
}
