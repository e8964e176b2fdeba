import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionFile } from '../../src/definitions/definition-file.ts';
import { CommandError, exitCodes, messageOf } from './command-error.ts';

/** Writes to the disk. @throws CommandError that names the place when that fails. */
export function tryWriting<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new CommandError(
      exitCodes.usage,
      `${place} cannot be written (${messageOf(error)}). Free some space or grant write permission, then run this again.`,
    );
  }
}

/**
 * Writes all files of a folder or none of them, and creates the folder if need be: each is written beside its place first, so that a
 * full disk or a missing permission leaves every file as it was. @throws CommandError when they cannot be written.
 */
export const writeFiles = (folder: string, files: readonly DefinitionFile[]): void =>
  tryWriting(folder, () => {
    mkdirSync(folder, { recursive: true });
    const drafts = files.map(({ name, text }) => ({
      draft: join(folder, `.${name}.new`),
      path: join(folder, name),
      text,
    }));
    try {
      for (const { draft, text } of drafts) writeFileSync(draft, text);
      for (const { draft, path } of drafts) renameSync(draft, path);
    } catch (error) {
      for (const { draft } of drafts) rmSync(draft, { force: true });
      throw error;
    }
  });
