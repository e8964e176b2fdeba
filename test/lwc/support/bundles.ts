import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lwcFolder = join(import.meta.dirname, '../../../force-app/main/default/lwc');

/** The names of all LWC bundles. */
export const bundles: readonly string[] = readdirSync(lwcFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '__tests__')
  .map(({ name }) => name);

/** The files of a bundle that go to an org, by name. */
export function deployedFiles(bundle: string): Record<string, string> {
  const folder = join(lwcFolder, bundle);
  const names = readdirSync(folder).filter((name) => /\.(js|html|css|js-meta\.xml)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
