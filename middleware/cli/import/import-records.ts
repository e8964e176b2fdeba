import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { CommandError, exitCodes } from '../command/command-error.ts';

const Cells = z.array(z.string());

/** One row of a file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
  /** How far into the file its end is. */
  readonly bytes: number;
}

const longestRecord = 100_000;

/** The rows of a CSV file (RFC 4180), the header first, read on demand. @throws CommandError at the first row that is not CSV. */
export async function* readRecords(file: string, delimiter: string): AsyncGenerator<CsvRecord> {
  let read: CsvRecord[] = [];
  let last = 0;
  const parser = parserOf(delimiter, (record) => read.push(record));
  try {
    for await (const chunk of chunksOf(file)) {
      const error = await parser(chunk);
      for (const record of read) {
        yield record;
        last = record.line + breaksIn(record.cells);
      }
      read = [];
      if (error !== null) throw error;
    }
  } catch (error) {
    throw brokenAt(file, last + 1, error);
  }
}

/** The bytes of a file, and null at its end. */
async function* chunksOf(file: string): AsyncGenerator<Buffer | null> {
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield chunk;
  yield null;
}

type Parse = (chunk: Buffer | null) => Promise<Error | null>;

/** Resolves when a chunk is parsed, to what is wrong with it. A stream of records would lose those before a fault. */
function parserOf(delimiter: string, take: (record: CsvRecord) => void): Parse {
  // The parser counts a carriage return with its line feed inside a cell as two lines.
  let surplus = 0;
  const parser = parse({
    delimiter,
    recordDelimiter: ['\r\n', '\n'],
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    maxRecordSize: longestRecord,
    onRecord: (record: unknown, { lines, bytes }) => {
      const cells = Cells.parse(record);
      surplus += count(/\r\n/g, cells);
      take({ cells, line: lines - surplus - breaksIn(cells), bytes });
      return null;
    },
  });
  let fault: Error | null = null;
  parser.on('error', (error) => (fault = error));
  return (chunk) =>
    new Promise((done) => {
      const parsed = (error?: Error | null): void => done(error ?? fault);
      if (chunk === null) parser.end(parsed);
      else parser.write(chunk, parsed);
    });
}

const count = (pattern: RegExp, cells: readonly string[]): number =>
  cells.join(' ').match(pattern)?.length ?? 0;

const breaksIn = (cells: readonly string[]): number => count(/\r\n?|\n/g, cells);

function brokenAt(file: string, line: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = whatIsWrong(code);
  return what === null
    ? error
    : new CommandError(
        exitCodes.found,
        `${file}:${line}: ${what} This row and the ones after it were not stored. Fix it and run this again.`,
      );
}

const whatIsWrong = (code: string): string | null => {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'a quote opened in this row or a later one is never closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a cell contains a quote. Enclose the cell in quotes and double the quote inside it.';
    default:
      return null;
  }
};
