import { describe, expect, test } from '@jest/globals';
import type { Reading } from '../../../middleware/src/domain/normalize/read-value.ts';
import { readerOf, understood, withDecimalSign } from './reader-of.ts';

const missing: Reading = { kind: 'missing' };
const notUnderstood: Reading = { kind: 'not_understood' };

describe('a number', () => {
  const size = readerOf('companySize');
  const german = readerOf('companySize', withDecimalSign(','));

  test.each([
    ['400', 400],
    ['1,500', 1500],
    ['1 500', 1500],
    ['1\u00a0500', 1500],
    ['1’500', 1500],
    ['1,234,567', 1234567],
  ])('%s is read', (text, value) => {
    expect(size(text)).toEqual(understood(value));
  });

  test('is read with the decimal sign of the definitions', () => {
    expect(german('1.500')).toEqual(understood(1500));
    expect(german('1500,0')).toEqual(understood(1500));
    expect(size('1500.0')).toEqual(understood(1500));
    expect(size('1,500.0')).toEqual(understood(1500));
    expect(german('1,500')).toEqual(notUnderstood);
  });

  test.each([
    '1,5',
    '15,00',
    '1.500',
    '-5',
    '50-200',
    '1,000+',
    'about 500',
    '1e3',
    '0x10',
    '5.',
    'many',
    '99999999',
  ])('%s is not understood as a number of employees', (text) => {
    expect(size(text)).toEqual(notUnderstood);
  });

  test('given as a number is held to what is plausible too', () => {
    expect(size(250)).toEqual(understood(250));
    expect(size(-5)).toEqual(notUnderstood);
    expect(size(2.5)).toEqual(notUnderstood);
  });
});

describe('yes and no', () => {
  const bot = readerOf('bot');

  test.each(['true', 'TRUE', 'Yes', 'y', '1', 'on', 'Ja', 'Oui', 'sí', ' yes '])('%s is true', (text) => {
    expect(bot(text)).toEqual(understood(true));
  });

  test.each(['false', 'False', 'No', 'n', '0', 'off', 'nein', 'non'])('%s is false', (text) => {
    expect(bot(text)).toEqual(understood(false));
  });

  test.each(['maybe', '2', 'yes and no'])('%s is neither', (text) => {
    expect(bot(text)).toEqual(notUnderstood);
  });

  test('one and zero are read like their texts', () => {
    expect([bot(1), bot(0), bot(2)]).toEqual([understood(true), understood(false), notUnderstood]);
  });

  test('a field may have words of its own: a customer is no prospect, and a stage that nobody listed is neither', () => {
    const customer = readerOf('customer');
    expect(['customer', 'Evangelist', 'Yes'].map(customer)).toEqual(Array(3).fill(understood(true)));
    expect(['lead', 'opportunity', 'no'].map(customer)).toEqual(Array(3).fill(understood(false)));
    expect(customer('118265432')).toEqual(notUnderstood);
  });
});

describe('a country', () => {
  const country = readerOf('country');

  test.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['DEU', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['ALLEMAGNE', 'DE'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['England', 'GB'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['the United States of America', 'US'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Osterreich', 'AT'],
    ['Côte d’Ivoire', 'CI'],
    ['Norway', 'NO'],
    ['NO', 'NO'],
    ['NA', 'NA'],
    ['Türkiye', 'TR'],
    ['South Korea', 'KR'],
  ])('%s is %s', (text, code) => {
    expect(country(text)).toEqual(understood(code));
  });

  test.each(['Europe', 'Congo', 'Atlantis', 'D', 'ZZ'])('%s is none that we know', (text) => {
    expect(country(text)).toEqual(notUnderstood);
  });
});

describe('a company domain', () => {
  const domain = readerOf('companyDomain');

  test.each([
    'acme',
    'http://',
    'https://localhost:3000',
    'localhost',
    '127.0.0.1',
    'crm.local',
    'Acme Inc.',
    'a..b',
  ])('%s holds none', (text) => {
    expect(domain(text)).toEqual(notUnderstood);
  });

  test('is read from an address', () => {
    expect(domain('https://www.Northwind.example/about')).toEqual(understood('northwind.example'));
  });
});

describe('a placeholder', () => {
  test.each([
    '-',
    '.',
    '?',
    '--',
    '…',
    'n/a',
    'N/A',
    'unknown',
    'None',
    'null',
    'test',
    'XXX',
    'not  available',
    '',
  ])('%j is no value, whatever is asked for', (text) => {
    for (const name of [
      'company',
      'title',
      'companyDomain',
      'companySize',
      'industry',
      'country',
      'email',
      'bot',
      'path',
    ])
      expect([name, readerOf(name)(text)]).toEqual([name, missing]);
  });

  test('is a value where a list or the field says so', () => {
    expect(readerOf('leadSource')('Unknown')).toEqual(understood('unknown'));
    expect(readerOf('lastName')('Null')).toEqual(understood('Null'));
    expect(readerOf('path')('/')).toEqual(understood('/'));
    expect(readerOf('firstName')('🦄')).toEqual(understood('🦄'));
  });
});

describe('a value of a picklist', () => {
  test.each(['B2B SaaS', 'b2b saas', 'b2b_saas', 'B2B-SAAS', ' b2b  saas '])('%s is b2b_saas', (text) => {
    expect(readerOf('industry')(text)).toEqual(understood('b2b_saas'));
  });

  test('is held to the list for facts too', () => {
    expect(readerOf('leadSource')('organic search')).toEqual(understood('organic_search'));
    expect(readerOf('leadSource')('Carrier pigeon')).toEqual(notUnderstood);
  });
});
