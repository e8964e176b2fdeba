import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '../../support/property-runs.ts';
import { shippedNormalizer, shippedTerms } from './shipped-normalizers.ts';

const often = propertyRuns(2_000);
const wordLike = ['title', 'company', 'name'] as const;
const countries = fc.constantFrom(undefined, 'DE', 'US', 'GB', 'IT', 'Atlantis');

const ownWords = [
  'Ada',
  'Söhne',
  'Mueller',
  'Müller',
  'Straße',
  'Mærsk',
  'L’Oréal',
  'A',
  'e',
  's',
  '3M',
  'Ænima',
];
const word = fc.oneof(
  fc.constantFrom(...shippedTerms('title'), ...shippedTerms('company_name'), ...ownWords),
  fc.stringMatching(/^[a-zA-Zà-ÿ0-9]{1,8}$/),
);
const words = fc.array(word, { maxLength: 6 });
const separator = fc.constantFrom(' ', '  ', ', ', ' - ', '/', ' | ', '. ', ' (', ') ', '\t', '; ');
const domain = fc.oneof(
  fc.domain(),
  fc.webUrl(),
  fc.emailAddress(),
  fc.constantFrom(
    'https://www.müller.example/x',
    'www.www.example.com.',
    'WWW.com',
    'n/a',
    'a b',
    'http://http://x.example',
  ),
  fc.string({ unit: 'binary' }),
);
const phone = fc.stringMatching(/^(?:\+|00|0)?[0-9]{0,14}(?: (?:x|ext\. )[0-9]{1,4})?$/);

describe('what was normalised once stays as it is', () => {
  const isStable = (field: string, value: string, country?: string): void => {
    const once = shippedNormalizer(field)(value, country);
    expect(shippedNormalizer(field)(once, country)).toBe(once);
  };
  test.each(wordLike)('%s', (field) => {
    fc.assert(
      fc.property(words, separator, (given, between) => isStable(field, given.join(between))),
      often,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => isStable(field, text)),
      often,
    );
  });
  test('phone', () => {
    fc.assert(
      fc.property(phone, countries, (number, country) => isStable('phone', number, country)),
      often,
    );
    fc.assert(
      fc.property(fc.string(), countries, (text, country) => isStable('phone', text, country)),
      often,
    );
  });
  test('company domain', () => {
    fc.assert(
      fc.property(domain, (address) => isStable('company_domain', address)),
      often,
    );
  });
});

describe('neither capitals nor spaces nor punctuation make a difference', () => {
  test.each(wordLike)('of a %s', (field) => {
    const normalize = shippedNormalizer(field);
    fc.assert(
      fc.property(words, separator, separator, (given, one, other) => {
        const expected = normalize(given.join(one));
        expect(normalize(given.join(other))).toBe(expected);
        expect(normalize(` ${given.join(one).toUpperCase()}.`)).toBe(expected);
      }),
      often,
    );
  });

  test('of a phone number', () => {
    const normalize = shippedNormalizer('phone');
    const groups = fc.array(fc.stringMatching(/^[0-9]{1,4}$/), { minLength: 1, maxLength: 5 });
    const between = fc.constantFrom(' ', '-', '.', '/', ' / ', ') ', '');
    fc.assert(
      fc.property(fc.constantFrom('+', ''), groups, between, countries, (plus, given, mark, country) => {
        const written = `${plus}${given.join(mark)}`;
        expect(normalize(written, country)).toBe(normalize(` ${plus}${given.join('')} `, country));
      }),
      often,
    );
  });

  test('of a domain', () => {
    const normalize = shippedNormalizer('company_domain');
    fc.assert(
      fc.property(fc.domain(), fc.webPath(), (name, path) => {
        const expected = normalize(name);
        for (const written of [name.toUpperCase(), ` ${name}. `, `https://${name}${path}`, `ada@${name}`])
          expect(normalize(written)).toBe(expected);
      }),
      often,
    );
  });
});
