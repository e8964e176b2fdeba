import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readersOf } from '../../../middleware/src/domain/normalize/readers-of.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { readerOf, understood, withDecimalSign } from './reader-of.ts';

const definitions = shippedDefinitions();

describe('for every field and property', () => {
  const { fields, properties } = readersOf(definitions);
  const readers = [
    ...fields.map(({ name, read }) => ({ name, read })),
    ...[...properties].map(([name, read]) => ({ name, read })),
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Germany',
      '1,500',
      'Yes',
      'b2b saas',
      'N/A',
      'https://www.x.example',
      'ada@x.example',
      '0',
      '1.5',
    ),
    fc.integer().map(String),
    fc.domain(),
  );

  test('a value as we write it reads as itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readers), texts, ({ read }, text) => {
        const reading = read(text);
        fc.pre(reading.kind === 'understood');
        expect(read(reading.value)).toEqual(reading);
      }),
      { numRuns: 1000 },
    );
  });

  test('blanks around a value and characters that cannot be stored change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readers), texts, ({ read }, text) => {
        expect(read(` ${text}\u0000\n`)).toEqual(read(text));
      }),
    );
  });

  test('every value of a picklist is read by each of its spellings', () => {
    for (const { field, read } of fields) {
      const list = definitions.picklists.picklists.find(({ key }) => key === field.picklist);
      for (const { key, label, hubspot, salesforce, aliases = [] } of list?.values ?? [])
        for (const spelling of [key, label, hubspot, salesforce, ...aliases])
          expect([spelling, read(spelling.toUpperCase())]).toEqual([spelling, understood(key)]);
    }
  });
});

test('a number with the thousands of a language is read under its decimal sign', () => {
  const [english, german] = (['.', ','] as const).map((sign) =>
    readerOf('companySize', withDecimalSign(sign)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9_999_999 }), (size) => {
      const [withCommas, withDots] = ['en', 'de'].map((locale) => size.toLocaleString(locale));
      expect(english?.(withCommas ?? '')).toEqual(understood(size));
      expect(german?.(withDots ?? '')).toEqual(understood(size));
    }),
  );
});
