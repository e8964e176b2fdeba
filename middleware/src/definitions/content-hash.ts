import { createHash } from 'node:crypto';
import type { DefinitionFile } from './definition-file.ts';

/** SHA-256 (hex) over the names and bytes of the files, whatever their order: the same hash means the same agreement. */
export function contentHash(files: readonly DefinitionFile[]): string {
  const hash = createHash('sha256');
  // JSON keeps name and text apart, so that no byte can move from one to the other unseen.
  for (const { name, text } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(JSON.stringify([name, text]));
  return hash.digest('hex');
}
