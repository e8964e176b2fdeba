import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { CommandError, exitCodes } from './report.ts';

const Parsed = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.int(), bytes: z.int() }),
});

/** One row of a file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
  /** How far into the file its end is. */
  readonly bytes: number;
}

const longestRecord = 100_000;

/** The rows of a CSV file (RFC 4180), the header first, read as they are asked for. @throws CommandError at the first row that is not CSV. */
export async function* readRecords(file: string, delimiter: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    maxRecordSize: longestRecord,
  });
  const stream = createReadStream(file);
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  let last = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = Parsed.parse(parsed);
      const breaks = record.join('').split('\n').length - 1;
      yield { cells: record, line: info.lines - breaks, bytes: info.bytes };
      last = info.lines;
    }
  } catch (error) {
    throw brokenAt(file, last + 1, error);
  } finally {
    stream.destroy();
  }
}

function brokenAt(file: string, line: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = whatIsWrong(code);
  return what === null
    ? error
    : new CommandError(
        exitCodes.found,
        `${file}:${line}: ${what} This row and what follows were not stored. Mend it and run this again.`,
      );
}

const whatIsWrong = (code: string): string | null => {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'a quote is opened in this row or one after it and never closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a cell. Put the cell in quotes and write the inner quote twice.';
    default:
      return null;
  }
};
