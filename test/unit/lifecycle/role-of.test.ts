import { expect, test } from '@jest/globals';
import { roleOf } from '../../../middleware/src/domain/lifecycle/role-of.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const definitions = shippedDefinitions();

test.each([
  ['tom.ashworth@fernbank.example', 'sales'],
  ['Ruth.Calloway@Fernbank.example', 'sales'],
  ['amir.haddad@fernbank.example', 'marketing'],
  ['ines.carvalho@fernbank.example', 'revops'],
])('%s acts for %s in both systems', (login, role) => {
  expect(roleOf(definitions, 'hubspot', login)).toBe(role);
  expect(roleOf(definitions, 'salesforce', login)).toBe(role);
});

test('whoever the agreement does not know acts in the role that it names for the system', () => {
  expect(roleOf(definitions, 'salesforce', 'new.hire@fernbank.example')).toBe('sales');
  expect(roleOf(definitions, 'hubspot', 'new.hire@fernbank.example')).toBe('marketing');
  expect(roleOf(definitions, 'salesforce', null)).toBe('sales');
});

test('who has left the company no longer acts in the old role', () => {
  const persons = definitions.people.persons.map((person) => ({ ...person, active: false }));
  const people = { ...definitions.people, persons };
  expect(roleOf({ ...definitions, people }, 'hubspot', 'tom.ashworth@fernbank.example')).toBe('marketing');
});
