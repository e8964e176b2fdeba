import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { textIn } from '../store/row-values.ts';
import type { Component, Components } from './component.ts';

const Kept = z.array(
  z.object({ type: z.string(), fullName: z.string(), files: z.array(z.tuple([z.string(), z.string()])) }),
);

/** Changes with any file of the folder; without a folder always the same. */
const fingerprint = (folder: string | undefined): string => {
  const hash = createHash('sha256');
  const entries =
    folder === undefined
      ? []
      : readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.toSorted()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};

/** Keeps what was deployed with the org's data. */
export const keepMetadata = (
  { connection }: Database,
  folder: string | undefined,
  components: Components,
): void => {
  const body = [...components.values()].map(({ files, ...rest }) => ({ ...rest, files: [...files] }));
  connection
    .prepare('insert or replace into metadata (id, folder, body) values (1, ?, ?)')
    .run(fingerprint(folder), JSON.stringify(body));
};

/** What was kept; undefined when nothing was deployed, or when the folder has changed since: then it is the newer word. */
export const keptMetadata = (
  { connection }: Database,
  folder: string | undefined,
): readonly Component[] | undefined => {
  const row = connection.prepare('select folder, body from metadata').get();
  if (row === undefined || textIn(row, 'folder') !== fingerprint(folder)) return undefined;
  return Kept.parse(JSON.parse(textIn(row, 'body'))).map(({ files, ...rest }) => ({
    ...rest,
    files: new Map(files),
  }));
};
