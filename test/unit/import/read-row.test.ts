import { describe, expect, test } from '@jest/globals';
import { readCell } from '../../../middleware/src/domain/import/cell.ts';
import { instantOfCell } from '../../../middleware/src/domain/import/instant-of-cell.ts';
import { readMapping, type Mapping } from '../../../middleware/src/domain/import/mapping.ts';
import { readRow } from '../../../middleware/src/domain/import/read-row.ts';

const mappingOf = (text: string): Mapping => {
  const mapping = readMapping({ name: 'mapping.yaml', text });
  if ('faults' in mapping) throw new Error('the mapping of the test is wrong');
  return mapping;
};
/** The cells stand in the order of the mapping's columns. */
const read = (text: string, ...cells: string[]) => {
  const mapping = mappingOf(text);
  return readRow(mapping, new Map(mapping.columns.map(({ name }, index) => [name, index])), cells);
};

const activities = `kind: activities
timeZone: Europe/Berlin
columns: { email: Mail, type: What, occurredAt: When, properties: { path: Page, amount: Sum } }
values: { type: { Pricing: pricing_page_visit } }
`;
const leads = 'kind: leads\ncolumns: { email: Mail, fields: { company: Company } }\n';

describe('a row', () => {
  test('is translated: names, values, times of the zone', () => {
    expect(read(activities, 'ada@x.example', 'Pricing', '2026-07-01 09:30', '/docs', '12.5')).toEqual({
      row: {
        email: 'ada@x.example',
        type: 'pricing_page_visit',
        occurredAt: '2026-07-01T07:30:00.000Z',
        properties: { path: '/docs', amount: '12.5' },
        sourceKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
      reasons: [],
      notes: [],
    });
  });

  test('without a key of its own has the same key whenever it is read, and another one than any other row', () => {
    const key = (page: string): unknown => {
      const { row } = read(activities, 'ada@x.example', 'Pricing', '2026-07-01', page, '');
      return row !== null && 'sourceKey' in row ? row.sourceKey : null;
    };
    expect(key('/a')).toBe(key('/a'));
    expect(key('/a')).not.toBe(key('/b'));
  });

  test('with an empty or wrong cell is refused by the heading of its column', () => {
    expect(read(leads, '', 'Northwind').reasons).toEqual(['Mail: the cell is empty.']);
    expect(read(leads, 'ada at x', 'Northwind').reasons).toEqual(['Mail: Expected an email address.']);
    expect(read(activities, 'ada@x.example', 'Pricing', '', '', '').reasons).toEqual([
      'When: the cell is empty.',
    ]);
    expect(read(activities, 'ada@x.example', 'Pricing', '1/7/2026', '', '').reasons).toEqual([
      'When: “1/7/2026”: This is not a time. Write 2026-01-15, 2026-01-15 09:00 or 2026-01-15T09:00:00Z.',
    ]);
  });

  test('says which apostrophe it left out', () => {
    expect(read(leads, 'ada@x.example', "'+49 30 123456").notes).toEqual([
      'Company: “+49 30 123456” had an apostrophe in front; it is imported without.',
    ]);
    expect(read(leads, 'ada@x.example', "'t Hart")).toMatchObject({
      row: { fields: { company: "'t Hart" } },
      notes: [],
    });
  });

  test('with a formula keeps it as text and says so', () => {
    expect(read(leads, 'ada@x.example', '=HYPERLINK("http://x.example")')).toEqual({
      row: { email: 'ada@x.example', fields: { company: '=HYPERLINK("http://x.example")' } },
      reasons: [],
      notes: ['Company: “=HYPERLINK("http://x.example")” looks like a formula; it is imported as text.'],
    });
  });
});

test.each([
  ['=1+1', '=1+1', true, false],
  ["'=1+1", '=1+1', true, true],
  ['@SUM(A1)', '@SUM(A1)', true, false],
  ['-cmd', '-cmd', true, false],
  ['+49 (30) 123-456', '+49 (30) 123-456', false, false],
  ["'+49 30 123456", '+49 30 123456', false, true],
  ['-12.50', '-12.50', false, false],
  ["'0815", "'0815", false, false],
  ["'t Hart", "'t Hart", false, false],
  ["'s-Hertogenbosch BV", "'s-Hertogenbosch BV", false, false],
  ["  O'Brien ", "O'Brien", false, false],
])(
  'the cell %j is the text %j; a formula: %j; an apostrophe removed: %j',
  (cell, text, isFormula, isUnquoted) => {
    expect(readCell(cell)).toEqual({ text, isFormula, isUnquoted });
  },
);

test.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['2026-01-15 09:00', '2026-01-15T08:00:00.000Z'],
  ['2026-01-15T09:00:00Z', '2026-01-15T09:00:00.000Z'],
  ['2026-01-15 09:00:00.25+02:00', '2026-01-15T07:00:00.250Z'],
  ['2026-01-15 09:00 Z', '2026-01-15T09:00:00.000Z'],
  ['1768467600000', '2026-01-15T09:00:00.000Z'],
])('the cell %s in Berlin is the instant %s', (cell, instant) => {
  expect(instantOfCell(cell, 'Europe/Berlin')).toEqual({ instant });
});

test.each([
  ['2026-02-30', 'This is not a time.'],
  ['15.01.2026', 'This is not a time.'],
  ['2026-01-1', 'This is not a time.'],
  ['46037', 'seconds'],
  ['1768467600', 'seconds'],
  ['0001-01-01', 'between the years 1900 and 2200'],
  ['1899-12-31T23:59:59Z', 'between the years 1900 and 2200'],
])('the cell %s is no instant: %s', (cell, why) => {
  expect(instantOfCell(cell, 'Europe/Berlin')).toEqual({ fault: expect.stringContaining(why) });
});
