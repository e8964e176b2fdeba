import { cpSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';

const sources = resolve(import.meta.dirname, '../src/app/cards');
const entry = 'lead-card';

/** A card as HubSpot serves it. Paths are absolute. */
export interface BuiltCard {
  /** The script that HubSpot's worker runs; it takes React and RemoteUI from the globals there. */
  readonly bundle: string;
  /** The description of the script that HubSpot reads. */
  readonly manifest: string;
  /** Size of the script. */
  readonly bytes: number;
}

/**
 * Builds the card with HubSpot's own build into a folder that it empties first. As on HubSpot's servers it builds a copy of the
 * card's folder with node_modules of its own, which matters here: another React stands at the root.
 */
export async function buildCard(folder: string): Promise<BuiltCard> {
  const root = join(folder, 'cards');
  const outputDir = join(folder, 'dist');
  copySources(root);
  await remoteBuild({ root, entryPoint: `${entry}.tsx`, outputDir, logLevel: 'error' });
  const bundle = join(outputDir, `${entry}.js`);
  return { bundle, manifest: join(outputDir, `${entry}-manifest.json`), bytes: statSync(bundle).size };
}

function copySources(root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(sources, root, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, '@hubspot'), { recursive: true });
  const sdk = createRequire(import.meta.url).resolve('@hubspot/ui-extensions');
  const react = createRequire(sdk).resolve('react/package.json');
  symlinkSync(resolve(dirname(sdk), '..'), join(modules, '@hubspot/ui-extensions'));
  symlinkSync(dirname(react), join(modules, 'react'));
}
