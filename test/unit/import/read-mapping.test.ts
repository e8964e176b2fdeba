import { describe, expect, test } from '@jest/globals';
import { faultToText } from '../../../middleware/src/definitions/fault.ts';
import { readMapping, type Mapping } from '../../../middleware/src/domain/import/mapping.ts';
import { matchHeader } from '../../../middleware/src/domain/import/match-header.ts';

const read = (text: string) => readMapping({ name: 'mapping.yaml', text });
const mappingOf = (text: string): Mapping => {
  const mapping = read(text);
  if ('faults' in mapping) throw new Error(mapping.faults.map(faultToText).join('\n'));
  return mapping;
};
const faultsOf = (text: string): string[] => {
  const mapping = read(text);
  return 'faults' in mapping ? mapping.faults.map(faultToText) : [];
};

const leads = `kind: leads
columns:
  email: E-mail
  fields:
    company: Company
`;

describe('a mapping file', () => {
  test('says which column holds what; commas and UTC unless told', () => {
    const { kind, delimiter, timeZone, columns } = mappingOf(leads);
    expect({ kind, delimiter, timeZone }).toEqual({ kind: 'leads', delimiter: ',', timeZone: 'UTC' });
    expect(columns.map(({ name, column }) => [name, column])).toEqual([
      ['email', 'E-mail'],
      ['fields.company', 'Company'],
    ]);
  });

  test('with a wrong key is refused at its place, with what is allowed', () => {
    expect(faultsOf('kind: leads\ncolumns:\n  email: A\n  mail: B\n')).toEqual([
      'mapping.yaml:4:3 columns.mail: unknown key. Correct or remove it. Allowed: email, stage, fields.',
    ]);
  });

  test('of no known kind is refused', () => {
    expect(faultsOf('kind: deals\n')[0]).toMatch(/^mapping.yaml:1:7 kind: .*leads, activities or outcomes/);
  });

  test('of activities names the type once: by a column, or the same for all', () => {
    const columns = 'columns: { email: A, occurredAt: B }\n';
    expect(faultsOf(`kind: activities\n${columns}`)[0]).toMatch(/^mapping.yaml:2:1 columns: set type once/);
    expect(faultsOf(`kind: activities\n${columns}always: { type: demo_request }\n`)).toEqual([]);
  });

  test('that is not YAML or swells by aliases is refused', () => {
    expect(faultsOf('kind: [')[0]).toMatch(/not valid YAML/);
    expect(faultsOf('kind: leads\na: &a [1]\nb: *a\n')[0]).toMatch(/^mapping.yaml:\d+:\d+/);
  });
});

describe('a header', () => {
  const faults = (header: string[]): string[] => {
    const places = matchHeader(mappingOf(leads), header);
    return 'faults' in places ? places.faults.map(faultToText) : [];
  };

  test('may have more columns than are mapped, in any order', () => {
    expect(matchHeader(mappingOf(leads), ['Company', 'Note', ' E-mail '])).toEqual(
      new Map([
        ['email', 2],
        ['fields.company', 0],
      ]),
    );
  });

  test('without a mapped column is refused at the place of the mapping that asks for it', () => {
    expect(faults(['email', 'Company'])).toEqual([
      'mapping.yaml:3:10 columns.email: the header has no column “E-mail”. Correct the name. Allowed: email, Company.',
    ]);
  });

  test('with a column twice is refused', () => {
    expect(faults(['E-mail', 'Company', 'Company'])[0]).toMatch(/“Company” occurs more than once/);
  });

  test('with another delimiter is recognised', () => {
    expect(faults(['E-mail;Company'])[0]).toMatch(/separated by “;”: set delimiter/);
  });
});
