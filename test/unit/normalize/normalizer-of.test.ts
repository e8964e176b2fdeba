import { describe, expect, test } from '@jest/globals';
import { normalizeTitle } from '../../../middleware/src/domain/normalize/normalize-title.ts';
import { shippedNormalizer } from './shipped-normalizers.ts';

const same = (field: string, one: string, other: string): boolean => {
  const normalize = shippedNormalizer(field);
  return normalize(one) === normalize(other);
};

describe('two spellings of one thing', () => {
  test.each([
    ['title', 'VP of Marketing', 'Vice President, Marketing and Communications'],
    ['title', 'VP of Marketing', 'Vice President, Marketing'],
    ['title', 'V.P., Marketing', 'vice-president MARKETING'],
    ['title', 'SVP Sales', 'Senior Vice President of Sales'],
    ['title', 'CMO', 'Chief Marketing Officer'],
    ['title', 'CEO & Founder', 'Founder and CEO'],
    ['title', 'Co-Founder', 'Cofounder'],
    ['title', 'Sales Director', 'Director of Sales'],
    ['title', 'Sr. Director of Sales Ops', 'Senior Director, Sales Operations'],
    ['title', 'RevOps Mgr', 'Manager, Revenue Operations'],
    ['title', 'Head of IT', 'Head of Information Technology'],
    ['title', 'Marketing & Comms Manager', 'Marketing Manager'],
    ['title', 'Responsable Données', 'responsable donnees'],
    ['title', 'Directrice de la Communication', 'DIRECTRICE COMMUNICATION'],
    ['title', 'Leiter für Vertrieb', 'Leiter Vertrieb'],
    ['company', 'Weber & Söhne GmbH', 'Weber und Sohne'],
    ['company', 'Weber & Söhne GmbH & Co. KG', 'Weber Soehne'],
    ['company', 'Müller Maschinenbau AG', 'Mueller Maschinenbau'],
    ['company', 'The Northwind Group, Inc.', 'Northwind'],
    ['company', 'Northwind, S.A.', 'NORTHWIND SA'],
    ['company', 'Northwind B.V.', 'Northwind BV'],
    ['company', 'Northwind S.p.A.', 'Northwind SpA'],
    ['company', 'Northwind Sp. z o.o.', 'Northwind'],
    ['company', 'Northwind México, S.A. de C.V.', 'Northwind Mexico'],
    ['company', 'Northwind (Pvt.) Ltd.', 'Northwind Private Limited'],
    ['company', 'Northwind Trading LLC', 'Northwind Trading plc'],
    ['company', 'AB Volvo', 'Volvo'],
    ['company', 'Procter & Gamble', 'Procter and Gamble Co.'],
    ['company', 'H&M', 'H & M'],
    ['company', 'J.P. Morgan', 'JP Morgan'],
    ['company', "McDonald's", 'McDonald’s Corporation'],
    ['company', 'L’Oréal', 'LOREAL S.A.'],
    ['company', 'Maersk A/S', 'Mærsk'],
    ['company', 'Straßenbau Intl.', 'Strassenbau International'],
    ['phone', '+49 (0)30 / 123-45', '0049 30 12345'],
    ['phone', '+1 (415) 555-2671', '+1.415.555.2671'],
    ['phone', 'tel:+44-20-7946-0958', '+44 (0)20 7946 0958'],
    ['phone', '+44 20 7946 0958 ext. 12', '+44 20 79460958 x12'],
    ['phone', '030 12345', '(030) 123 45'],
    ['phone', 'n/a', ''],
    ['company_domain', 'https://www.Northwind.example/about?x=1', 'northwind.example.'],
    ['company_domain', 'https://müller.example', 'XN--MLLER-KVA.example'],
    ['company_domain', 'mailto:ada@northwind.example', 'northwind.example'],
    ['company_domain', 'https://northwind.example/@ada.weber', 'northwind.example'],
    ['company_domain', 'northwind.example; northwind.de', 'northwind.example'],
    ['name', 'Ada  WEBER', 'Ada Weber'],
  ])('of a %s are recognised: %s, %s', (field, one, other) => {
    expect(same(field, one, other)).toBe(true);
  });

  test.each([
    ['title', 'VP of Marketing', 'VP of Sales'],
    ['title', 'VP of Marketing', 'SVP of Marketing'],
    ['title', 'Director of Sales', 'Manager of Sales'],
    ['title', 'Marketing Manager', 'Communications Manager'],
    ['company', 'Northwind Systems', 'Northwind Logistics'],
    ['company', 'AEG', 'Northwind AG'],
    ['company', 'The Limited', 'The Group'],
    ['phone', '030 12345', '030 12346'],
    ['phone', '+49 30 1234567', '+43 30 1234567'],
    ['phone', '+44 20 7946 0958 ext. 12', '+44 20 7946 0958 ext. 13'],
    ['phone', '+44 20 7946 0958', '+44 20 7946 0958 ext. 13'],
    ['company_domain', 'shop.northwind.example', 'northwind.example'],
    ['industry', 'Enterprise', 'enterprise'],
    ['email', 'ada.weber@northwind.example', 'ada-weber@northwind.example'],
  ])('of another %s are not: %s, %s', (field, one, other) => {
    expect(same(field, one, other)).toBe(false);
  });
});

describe('a phone number without a country code', () => {
  const phone = shippedNormalizer('phone');
  test.each([
    ['030 1234567', 'DE', '+49 30 1234567'],
    ['(415) 555-2671', 'us', '+1 415 555 2671'],
    ['020 7946 0958', 'GB', '+44 20 7946 0958'],
    ['011 49 30 1234567', 'US', '+49 30 1234567'],
    ['06 698 12345', 'IT', '+39 06 69812345'],
  ])('%s is read as one of the lead’s country, %s', (local, country, international) => {
    expect(phone(local, country)).toBe(phone(international));
  });
  test('stays as it is for a country that nobody knows', () => {
    expect(phone('030 1234567', 'Atlantis')).toBe('301234567');
  });
  test('is not needed where the number says its country', () => {
    expect(phone('+49 30 1234567', 'US')).toBe('+49301234567');
  });
});

test('a table whose terms grow or lead back to each other comes to an end', () => {
  const same = [
    { write: 'sales sales', for: ['sales'] },
    { write: 'one', for: ['two'] },
    { write: 'two', for: ['one'] },
  ];
  expect(normalizeTitle({ same, drop: [] }, 'sales one')).toContain('sales');
});
