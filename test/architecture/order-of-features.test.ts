import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const Rules = z.object({
  forbidden: z.array(z.object({ name: z.string(), to: z.object({ pathNot: z.unknown().optional() }) })),
});

/** The features as the check of the arrows knows them, low to high. */
function enforced(): readonly string[] {
  const { forbidden } = Rules.parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')));
  const rule = forbidden.find(({ name }) => name === 'every-service-lies-in-a-feature');
  return /\(([^()]+)\)/.exec(String(rule?.to.pathNot))?.[1]?.split('|') ?? [];
}

test('architecture.md shows the order of the features that is enforced', () => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const section = text.split('## Order of the features')[1]?.split('\n## ')[0] ?? '';
  const shown = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, feature]) => feature);
  expect(shown).toEqual(enforced());
});

test('every folder of services is a feature in that order', () => {
  expect(readdirSync(join(root, 'middleware/src/services')).toSorted()).toEqual(enforced().toSorted());
});
