import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readMapping, type Mapping } from '../../src/domain/import/mapping.ts';
import { faultsError } from './import-faults.ts';
import { importFile, type ImportedFile } from './import-file.ts';
import type { Painter } from './import-progress.ts';
import { createSend } from './import-send.ts';
import { CommandError, exitCodes } from '../command/report.ts';
import type { Surroundings } from '../definitions/run.ts';

const usage = `npm run import -- --mapping <mapping.yaml> <file.csv>

Takes leads, activities or outcomes of another system into Treaty; docs/importing-history.md says how.
A run that was interrupted goes on where it stopped. What is refused stands in <file.csv>.rejects.csv.

  --url <address>     the middleware (else TREATY_URL, else http://127.0.0.1:4001); its token: TREATY_API_TOKEN, with the right to write
  --again             from the first row, whatever an earlier run did

Ends with 0 done, 1 rows refused or a file that cannot be read, 2 called wrongly, 69 no answer from the middleware, 77 not let in.`;

/** What a run of the import is given besides. */
export interface ImportSurroundings extends Surroundings {
  /** Paints over the last line; null where that cannot be done. */
  readonly paint: Painter;
}

/** Imports one file and returns the exit code. */
export async function runImport(
  args: readonly string[],
  { environment, say, complain, paint }: ImportSurroundings,
): Promise<number> {
  try {
    const { csv, mappingFile, url, isAgain, isHelp } = parsed(args, environment);
    if (isHelp) {
      say(usage);
      return exitCodes.done;
    }
    const text = readText(mappingFile);
    const mapping = mappingIn(mappingFile, text);
    const send = createSend(url, environment['TREATY_API_TOKEN']);
    const report = (line: string): void => (paint === null ? complain(line) : paint(line));
    const done = await importFile({ csv, mapping, mappingText: text, send, url, isAgain, report });
    if (paint !== null) complain('');
    for (const line of summary(done)) say(line);
    return done.refused === 0 ? exitCodes.done : exitCodes.found;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    complain(`${paint === null ? '' : '\n'}${error.message}`);
    return error.exitCode;
  }
}

function parsed(args: readonly string[], environment: Surroundings['environment']) {
  const { values, positionals } = read(args);
  const [csv = '', surplus] = positionals;
  const mappingFile = values.mapping ?? '';
  if (!values.help && (csv === '' || mappingFile === '' || surplus !== undefined))
    throw new CommandError(exitCodes.usage, usage);
  const url = (values.url ?? environment['TREATY_URL'] ?? 'http://127.0.0.1:4001').replace(/\/$/, '');
  return { csv, mappingFile, url, isAgain: values.again, isHelp: values.help };
}

function read(args: readonly string[]) {
  const options = {
    mapping: { type: 'string' },
    url: { type: 'string' },
    again: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(exitCodes.usage, `${reason}\n\n${usage}`);
  }
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
  `${stored} stored, ${known} known before, ${refused} refused.`,
  ...(noted === 0 ? [] : [`${noted} cells look like formulas; they were taken as text.`]),
  ...(refused + noted === 0 ? [] : [`Which and why: ${rejects}`]),
];
