import { existsSync } from 'node:fs';
import { readDefinitionFiles } from '../../src/adapters/files/read-definition-files.ts';
import type { DefinitionFile } from '../../src/definitions/definition-file.ts';
import { CommandError, exitCodes } from '../command/report.ts';

/** The files of the agreement in a folder. @throws CommandError when there is no such folder or nothing in it. */
export function filesIn(folder: string): readonly DefinitionFile[] {
  const files = tryToRead(folder);
  if (files.length > 0) return files;
  throw new CommandError(exitCodes.usage, `${folder} holds no definitions. Name a folder with --folder.`);
}

/** The files of a folder, some of them replaced by those of the same name of another folder, such as an example. */
export function filesTogether(folder: string, other: string | undefined): readonly DefinitionFile[] {
  if (other === undefined) return filesIn(folder);
  const others = filesIn(other);
  const stay = filesIn(folder).filter(({ name }) => others.every((file) => file.name !== name));
  return [...stay, ...others].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The files that a folder holds so far: none when it is not there yet. */
export const filesSoFar = (folder: string): readonly DefinitionFile[] =>
  existsSync(folder) ? tryToRead(folder) : [];

function tryToRead(folder: string): readonly DefinitionFile[] {
  try {
    return readDefinitionFiles(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      exitCodes.usage,
      `${folder} cannot be read (${reason}). Name a folder with --folder.`,
    );
  }
}
