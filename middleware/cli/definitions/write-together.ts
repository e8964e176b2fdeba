import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionFile } from '../../src/definitions/definition-file.ts';
import { writing } from '../command/report.ts';

/**
 * Writes files of a folder, which is made if it is not there, all together: each beside its place first, so that a full disk or a
 * missing right leaves every file as it was. @throws CommandError when they cannot be written.
 */
export const writeTogether = (folder: string, files: readonly DefinitionFile[]): void =>
  writing(folder, () => {
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
