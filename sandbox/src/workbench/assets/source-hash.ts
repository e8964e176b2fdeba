import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Everything that the pages are built from, relative to the project's folder. */
const sources = [
  'package-lock.json',
  'contract/fixtures',
  'force-app/main/default/labels',
  'force-app/main/default/lwc',
  'hubspot-project/src/app/cards',
  'sandbox/src/workbench/build',
  'sandbox/workbench',
];

/** Changes whenever one of the sources does. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source))).toSorted())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}
