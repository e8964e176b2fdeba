import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contactId, origin } from './support/open-card.tsx';
import { runBundle } from './support/run-bundle.ts';
import { exampleCard } from './support/example-card.ts';

const build = resolve(import.meta.dirname, '../scripts/build.ts');
const folder = mkdtempSync(join(tmpdir(), 'treaty-card-'));
const bundle = join(folder, 'dist/lead-card.js');

beforeAll(() => {
  const said = execFileSync(process.execPath, [build, folder], {
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  process.stdout.write(`card built by HubSpot’s own build: ${said.split(': ').at(-1) ?? ''}`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('HubSpot’s own build produces one small script without its own React', () => {
  const script = readFileSync(bundle, 'utf8');
  expect(script.length).toBeLessThan(60_000);
  expect(script.trim()).toMatch(/\}\)\(React,\s?RemoteUI\);$/);
  expect(script).not.toMatch(/react-reconciler|react\.transitional\.element/);
});

test('HubSpot’s manifest names the entry and the SDK version', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'dist/lead-card-manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ entry: 'lead-card.tsx', installedSdkVersion: '0.17.0' });
});

test('the script shows the card with only the globals of HubSpot’s worker', async () => {
  const requested: string[] = [];
  const context = {
    location: 'crm.record.tab',
    crm: { objectId: contactId, objectTypeId: '0-1' },
    variables: { API_ORIGIN: origin },
  };
  const card = runBundle(bundle, context, (url) => {
    requested.push(url);
    return Promise.resolve(new Response(JSON.stringify(exampleCard('rejected-before'))));
  });
  const until = performance.now() + 5_000;
  while (!card.sent().includes('Refresh') && performance.now() < until) {
    await new Promise((resume) => setImmediate(resume));
  }
  card.close();
  expect(card.sent()).toContain('Rejected before: Wrong company size (12)');
  expect(requested).toEqual([`${origin}/hubspot/cards/contacts/${contactId}`]);
});
