import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { partNames, parts } from '../../../middleware/src/definitions/parts.ts';
import { definitionSchemas } from '../../../middleware/generate/definition-schemas.ts';
import { shippedText } from './shipped-files.ts';

interface Schema {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

const schemas = new Map(definitionSchemas().map(([path, text]) => [path, JSON.parse(text) as Schema]));

describe.each(partNames.map((part) => parts[part].file))('%s', (file) => {
  const path = `definitions/schema/${file.replace('.yaml', '.schema.json')}`;
  const schema = schemas.get(path);

  test('names its schema in its first line', () => {
    expect(shippedText(file).split('\n')[0]).toBe(
      `# yaml-language-server: $schema=./schema/${file.replace('.yaml', '.schema.json')}`,
    );
  });

  test('has a schema that allows its keys and no others', () => {
    expect(schema?.title).toBe(file);
    expect(schema?.additionalProperties).toBe(false);
    const keys = shippedText(file)
      .split('\n')
      .flatMap((line) => /^([a-zA-Z]+):/.exec(line)?.[1] ?? []);
    expect(Object.keys(schema?.properties ?? {}).toSorted()).toEqual(keys.toSorted());
  });

  test('lies where it is looked for, as it is made', () => {
    expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(
      new Map(definitionSchemas()).get(path),
    );
  });
});

test('a schema says what a key is for, so that an editor can', () => {
  expect(JSON.stringify(schemas.get('definitions/schema/fields.schema.json'))).toContain(
    '"description":"The business decision that the field supports."',
  );
});

test('a schema lists the values that there are', () => {
  expect(JSON.stringify(schemas.get('definitions/schema/reasons.schema.json'))).toContain(
    '"enum":["reject","recycle","disqualify","lost"]',
  );
});
