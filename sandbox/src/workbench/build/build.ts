import { join, resolve } from 'node:path';
import { buildCard } from './build-card.ts';
import { buildHubSpot } from './build-hubspot.ts';
import { buildSalesforce } from './build-salesforce.ts';
import { buildShell } from './build-shell.ts';

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
