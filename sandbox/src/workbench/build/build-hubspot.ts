import { join } from 'node:path';
import { build } from 'vite';
import { reactPage } from './react-page.ts';

/** Builds the contact page of the HubSpot side, and the worker that runs the card. */
export async function buildHubSpot({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  await build(
    reactPage({ folder: join(root, 'sandbox/workbench/hubspot'), outDir, base: '/workbench/hubspot/' }),
  );
}
