import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { composeReference } from '../../src/services/definitions/compose-reference.ts';
import { referenceToMarkdown } from '../../src/services/definitions/reference-to-markdown.ts';
import { exitCodes } from '../command/command-error.ts';
import { filesIn, requireFit } from '../command/definition-folder.ts';
import type { CommandResult } from '../command/run-command.ts';
import { tryWriting } from '../command/write-files.ts';

/** Writes the reference of the definitions in a folder. */
export function doc(folder: string, file: string): CommandResult {
  const { definitions } = requireFit(filesIn(folder), 'Not valid:');
  tryWriting(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, referenceToMarkdown(composeReference(definitions)));
  });
  return { exitCode: exitCodes.done, lines: [`written: ${file}`], json: { written: file } };
}
