import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';

const require = createRequire(import.meta.url);

/**
 * Builds the lead card as HubSpot's servers do: one script for a worker. They install the card's own packages before;
 * here a copy of it is given the same React.
 */
export async function buildCard({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  const copy = `${outDir}-source`;
  cpSync(join(root, 'hubspot-project/src/app/cards'), copy, {
    recursive: true,
    filter: (file) => !file.endsWith('/node_modules'),
  });
  mkdirSync(join(copy, 'node_modules'));
  symlinkSync(dirname(require.resolve('react/package.json')), join(copy, 'node_modules/react'), 'junction');
  await remoteBuild({
    root: copy,
    entryPoint: 'lead-card.tsx',
    outputDir: outDir,
    logLevel: 'error',
    appConfig: { variables: {} },
  });
  rmSync(copy, { recursive: true });
}
