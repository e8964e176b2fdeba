import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildCard } from './build-card.ts';
import { buildSalesforce } from './build-salesforce.ts';
import { reactPage } from './react-page.ts';

const root = resolve(import.meta.dirname, '../../../..');
const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('Usage: build.ts <output folder>');

const steps = [
  ['the record page as in Salesforce', () => buildSalesforce({ root, outDir: join(outDir, 'salesforce') })],
  ['the contact page as in HubSpot', () => buildHubSpot({ root, outDir: join(outDir, 'hubspot') })],
  ['the HubSpot card', () => buildCard({ root, outDir: join(outDir, 'card') })],
  ['the workbench', () => buildShell({ root, outDir: join(outDir, 'shell') })],
] as const;

for (const [name, step] of steps) {
  const from = performance.now();
  await step();
  process.stdout.write(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
}

/** Builds the contact page of the HubSpot side, and the worker that runs the card. */
async function buildHubSpot({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  await build(
    reactPage({ folder: join(root, 'sandbox/workbench/hubspot'), outDir, base: '/workbench/hubspot/' }),
  );
}

/** Builds the workbench page around both CRM pages, and the gallery. */
async function buildShell({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  const folder = join(root, 'sandbox/workbench/shell');
  const pages = ['index.html', 'gallery.html'].map((page) => join(folder, page));
  await build(reactPage({ folder, outDir, base: '/workbench/shell/', pages }));
}
