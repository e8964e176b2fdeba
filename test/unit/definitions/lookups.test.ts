import { describe, expect, test } from '@jest/globals';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import { calendarOf } from '../../../middleware/src/definitions/lookups/calendar-of.ts';
import { isSigned } from '../../../middleware/src/definitions/lookups/is-signed.ts';
import { readDefinitions } from '../../../middleware/src/definitions/read-definitions.ts';
import { shippedFiles } from './shipped-files.ts';

function shippedDefinitions(): Definitions {
  const read = readDefinitions(shippedFiles());
  if ('faults' in read) throw new Error('the shipped definitions have faults');
  return read.definitions;
}

const definitions = shippedDefinitions();

describe('the calendar of a person', () => {
  test.each([
    ['lena_hoffmann', 'weekdays_berlin', 'her own'],
    ['tom_ashworth', 'weekdays_london', 'that of his team'],
    ['grace_okafor', 'weekdays', 'the default'],
  ])('%s: %s, %s', (person, calendar) => {
    expect(calendarOf(definitions, person).key).toBe(calendar);
  });
});

test('the agreement is signed when both sides have signed', () => {
  const { manifest } = definitions;
  expect(isSigned(manifest)).toBe(false);
  expect(isSigned({ ...manifest, approvals: { sales: 'ruth_calloway' } })).toBe(false);
  expect(isSigned({ ...manifest, approvals: { sales: 'ruth_calloway', marketing: 'amir_haddad' } })).toBe(
    true,
  );
});
