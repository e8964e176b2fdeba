import { describe, expect, test } from '@jest/globals';
import { readFolder } from './support/source-folder.ts';
import { textAt } from './support/xml.ts';

const fields = readFolder('force-app').filter(({ kind }) => kind === 'field');
const of = (object: string) =>
  fields.filter((field) => field.object === object).map(({ name, content }) => ({ name, content }));

test('a lead and a contact have the same fields', () => {
  expect(of('Lead').length).toBeGreaterThan(0);
  expect(of('Lead')).toEqual(of('Contact'));
});

describe('every field tells users what it is for, and admins who writes it', () => {
  test.each(fields.map(({ object, name, content }) => [`${object}.${name}`, content] as const))(
    '%s',
    (_, content) => {
      expect(textAt(content, 'inlineHelpText')).toMatch(/^[A-Z0-9].*[.]$/s);
      expect(textAt(content, 'inlineHelpText').length).toBeLessThanOrEqual(510);
      expect(textAt(content, 'description')).toMatch(/^[A-Z].*[.]$/s);
      expect(textAt(content, 'description').length).toBeLessThanOrEqual(1000);
    },
  );
});
