import { cp, glob, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What an admin has after cloning, in a folder of its own: retrieving writes into it. */
export const copyProject = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'treaty-sf-project-'));
  for (const path of ['sfdx-project.json', '.forceignore', 'force-app', 'force-app-optional', 'manifest'])
    await cp(join(root, path), join(folder, path), { recursive: true });
  return folder;
};

/** The metadata files of a project by path. */
export const filesOf = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for await (const path of glob('force-app/**/*.{xml,js,html,css}', { cwd: folder })) {
    files.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return files;
};

/** Changes one word of one file; throws when the word is not there. */
export const changeWord = async (file: string, from: string, to: string): Promise<void> => {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await writeFile(file, text.replace(from, to));
};
