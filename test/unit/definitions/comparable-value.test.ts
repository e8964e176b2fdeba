import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparableValue } from '../../../middleware/src/definitions/lookups/comparable-value.ts';
import { shippedDefinitions } from './shipped-files.ts';

const { fields } = shippedDefinitions();
const same = (field: string, one: string, other: string): boolean =>
  comparableValue(fields, field, one) === comparableValue(fields, field, other);

describe('two spellings of one thing', () => {
  test.each([
    ['title', 'VP of Marketing', 'Vice President, Marketing'],
    ['title', 'Sr. Director of Sales Ops', 'Senior Director, Sales Operations'],
    ['title', 'CEO', 'Chief Executive Officer'],
    ['title', 'Responsable Données', 'responsable donnees'],
    ['company', 'Weber & Söhne GmbH', 'Weber und Sohne'],
    ['company', 'The Northwind Group, Inc.', 'Northwind'],
    ['phone', '+49 (0)30 / 123-45', '0049 30 12345'],
    ['name', 'Ada  WEBER', 'Ada Weber'],
  ])('of a %s are recognised: %s, %s', (field, one, other) => {
    expect(same(field, one, other)).toBe(true);
  });

  test.each([
    ['title', 'VP of Marketing', 'VP of Sales'],
    ['company', 'Northwind Systems', 'Northwind Logistics'],
    ['phone', '030 12345', '030 12346'],
    ['industry', 'Enterprise', 'enterprise'],
  ])('of another %s are not: %s, %s', (field, one, other) => {
    expect(same(field, one, other)).toBe(false);
  });

  test('what was evened out once stays as it is', () => {
    const words = fc.array(
      fc.constantFrom('VP', 'of', 'Sales', 'Ops', 'GmbH', '&', 'Söhne', '+49', '(0)', 'x'),
    );
    fc.assert(
      fc.property(fc.constantFrom('title', 'company', 'phone'), words, (field, given) => {
        const once = comparableValue(fields, field, given.join(' '));
        return comparableValue(fields, field, once) === once;
      }),
    );
  });
});
