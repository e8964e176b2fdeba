import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { faultToText } from '../../src/definitions/fault.ts';
import { readDefinitions } from '../../src/definitions/read-definitions.ts';
import { composeReference } from '../../src/services/definitions/compose-reference.ts';
import { referenceToMarkdown } from '../../src/services/definitions/reference-to-markdown.ts';
import { filesIn } from './folder.ts';
import { CommandError, exitCodes, writing, type Report } from '../command/report.ts';

/** Writes the reference of the definitions, made from the files of a folder. */
export function doc(folder: string, file: string): Report {
  const read = readDefinitions(filesIn(folder));
  if (!('definitions' in read))
    throw new CommandError(exitCodes.found, ['Not fit for use:', ...read.faults.map(faultToText)].join('\n'));
  writing(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, referenceToMarkdown(composeReference(read.definitions)));
  });
  return { exitCode: exitCodes.done, lines: [`written: ${file}`], json: { written: file } };
}
