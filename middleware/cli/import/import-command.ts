import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportAnswer } from '@treaty/contract/import';
import { readMapping, type Mapping } from '../../src/domain/import/mapping.ts';
import { CommandError, exitCodes, UsageError } from '../command/command-error.ts';
import { locateMiddleware, middlewareOptions, middlewareUsage } from '../command/locate-middleware.ts';
import { createMiddlewareClient, type Middleware } from '../command/middleware-client.ts';
import type { Command } from '../command/run-command.ts';
import { faultsError } from './import-faults.ts';
import { importFile, type ImportedFile, type SendRows } from './import-file.ts';

const usage = `npm run import -- --mapping <mapping.yaml> <file.csv>

Imports leads, activities or outcomes of another system; docs/importing-history.md explains how.
An interrupted run resumes where it stopped. Refused rows are listed in <file.csv>.rejects.csv.

  --mapping <file>    which column holds what
  --again             start from the first row, whatever an earlier run did
${middlewareUsage} (with write permission)`;

const options = {
  ...middlewareOptions,
  mapping: { type: 'string' },
  again: { type: 'boolean', default: false },
} as const;

/** `npm run import` imports one file. */
export const importCommand: Command<typeof options> = {
  usage,
  found: 'rows refused, or a file that cannot be imported',
  options,
  run: async ({ values, positionals }, terminal) => {
    const [csv, surplus] = positionals;
    if (csv === undefined || values.mapping === undefined || surplus !== undefined)
      throw new UsageError('Name one mapping and one CSV file.');
    const mappingText = readText(values.mapping);
    const mapping = mappingIn(values.mapping, mappingText);
    const middleware = locateMiddleware(values.url, terminal);
    const result = await importFile({
      csv,
      mapping,
      mappingText,
      url: middleware.url,
      send: rowsSender(middleware),
      isAgain: values.again,
      report: terminal.progress,
    });
    return {
      exitCode: result.refused === 0 ? exitCodes.done : exitCodes.found,
      lines: summary(result),
      json: result,
    };
  },
};

/** Sending rows again is harmless, so an interrupted run may. */
function rowsSender(middleware: Middleware): SendRows {
  const ask = createMiddlewareClient(middleware, 'Then run this again: it resumes where it stopped.');
  return (kind, rows) =>
    ask({ method: 'POST', path: '/v1/import', body: { kind, rows }, answer: ImportAnswer });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(exitCodes.usage, `${file} cannot be read. Name a mapping with --mapping.`);
  }
}

function mappingIn(file: string, text: string): Mapping {
  const mapping = readMapping({ name: basename(file), text });
  if ('faults' in mapping) throw faultsError(mapping.faults);
  return mapping;
}

const summary = ({ stored, known, refused, noted, rejects }: ImportedFile): readonly string[] => [
  `${stored} stored, ${known} already known, ${refused} refused.`,
  ...(noted === 0
    ? []
    : [`${noted} notes on cells that look like formulas or had an apostrophe in front of one.`]),
  ...(refused + noted === 0 ? [] : [`Details: ${rejects}`]),
];
