import { expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const forceApp = join(root, 'force-app');
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'labels' || name === 'customLabels',
});
const parse = (file: string): unknown => parser.parse(readFileSync(join(root, file), 'utf8'));

const English = z.object({
  CustomLabels: z.object({ labels: z.array(z.object({ fullName: z.string(), value: z.string() })) }),
});
const German = z.object({
  Translations: z.object({ customLabels: z.array(z.object({ name: z.string(), label: z.string() })) }),
});

const english = new Map(
  English.parse(parse('force-app/main/default/labels/CustomLabels.labels-meta.xml')).CustomLabels.labels.map(
    ({ fullName, value }) => [fullName, value],
  ),
);
const german = new Map(
  German.parse(
    parse('force-app-optional/german/translations/de.translation-meta.xml'),
  ).Translations.customLabels.map(({ name, label }) => [name, label]),
);

const sources = globSync('**/*.{js,xml}', { cwd: forceApp })
  .filter((file) => !/\/labels\//.test(file))
  .map((file) => readFileSync(join(forceApp, file), 'utf8'))
  .join('\n');
const used = new Set(
  [...sources.matchAll(/@salesforce\/label\/c\.(\w+)|\$Label\.(\w+)/g)].map(
    ([, inScript, inFlow]) => inScript ?? inFlow,
  ),
);

const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();

test('every label that is used exists, and every label is used', () => {
  expect([...english.keys()].sort()).toEqual([...used].sort());
});

test('every label has a German translation with the same places for values', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [name, text] of english)
    expect([name, places(german.get(name) ?? '')]).toEqual([name, places(text)]);
});
