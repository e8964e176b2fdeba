import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDefinitionFiles } from '../../src/adapters/files/read-definition-files.ts';
import type { DefinitionFile } from '../../src/definitions/definition-file.ts';
import { faultToText } from '../../src/definitions/fault.ts';
import { readDefinitions, type FitDefinitions } from '../../src/definitions/read-definitions.ts';
import { CommandError, exitCodes, messageOf } from './command-error.ts';
import type { Terminal } from './run-command.ts';

/** The folder that the whole project lies in. */
export const root = resolve(import.meta.dirname, '../../..');

/** The folder of the agreement: the one that was named, else TREATY_DEFINITIONS, else definitions/. */
export const definitionFolder = (named: string | undefined, environment: Terminal['environment']): string =>
  resolve(named ?? environment['TREATY_DEFINITIONS'] ?? resolve(root, 'definitions'));

/** The files of the agreement in a folder. @throws CommandError when the folder is missing or empty. */
export function filesIn(folder: string): readonly DefinitionFile[] {
  const files = tryReading(folder);
  if (files.length > 0) return files;
  throw new CommandError(exitCodes.usage, `${folder} holds no definitions. Name a folder with --folder.`);
}

/** The files of a folder; those that another folder holds under the same name, such as an example, replace its own. */
export function filesTogether(folder: string, other: string | undefined): readonly DefinitionFile[] {
  if (other === undefined) return filesIn(folder);
  const others = filesIn(other);
  const stay = filesIn(folder).filter(({ name }) => others.every((file) => file.name !== name));
  return [...stay, ...others].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The files that a folder holds so far: none when it does not exist yet. */
export const filesSoFar = (folder: string): readonly DefinitionFile[] =>
  existsSync(folder) ? tryReading(folder) : [];

/** The definitions in files that must be valid. @throws CommandError with every fault, below a first line. */
export function requireFit(files: readonly DefinitionFile[], heading: string): FitDefinitions {
  const read = readDefinitions(files);
  if ('definitions' in read) return read;
  throw new CommandError(exitCodes.found, [heading, ...read.faults.map(faultToText)].join('\n'));
}

function tryReading(folder: string): readonly DefinitionFile[] {
  try {
    return readDefinitionFiles(folder);
  } catch (error) {
    throw new CommandError(
      exitCodes.usage,
      `${folder} cannot be read (${messageOf(error)}). Name a folder with --folder.`,
    );
  }
}
