import { describe, expect, test } from '@jest/globals';
import { HubSpotId, LeadId, SalesforceId, SentHubSpotId } from '@treaty/contract/crm-id';

describe('an id of HubSpot has one spelling', () => {
  test.each([
    [101, '101'],
    ['101', '101'],
    ['0101', '101'],
    [' 101 ', '101'],
    ['9223372036854775807', '9223372036854775807'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is %s', (given, id) => {
    expect(SentHubSpotId.parse(given)).toBe(id);
    expect(HubSpotId.parse(id)).toBe(id);
  });

  test.each([
    0,
    '0',
    '000',
    -7,
    '-7',
    1.5,
    '1.5',
    1e21,
    '1e3',
    '0x7',
    '',
    ' ',
    '٧',
    '7\0',
    '1'.repeat(20),
    null,
    {},
    [7],
    true,
  ])('%j is none', (given) => {
    expect(SentHubSpotId.safeParse(given).success).toBe(false);
  });
});

describe('an id of Salesforce has one spelling', () => {
  test.each([
    '001D000000IRFma',
    '001D000000IRFmaIAH',
    '001d000000irfmaiah',
    '001D000000IRFMAIAH',
    ' 001D000000IRFma\n',
  ])('%j', (given) => {
    expect(SalesforceId.parse(given)).toBe('001D000000IRFmaIAH');
  });

  test.each([
    '',
    '001D000000IRFm',
    '001D000000IRFmaIA',
    '001D000000IRFmaIAZ',
    '001D000000IRFmaIA9',
    "001D000000IRF'a",
    '001D000000IRFmaIAH001D000000IRFmaIAH',
    7,
    null,
  ])('%j is none', (given) => {
    expect(SalesforceId.safeParse(given).success).toBe(false);
  });
});

test('an id of ours is written in small letters', () => {
  expect(LeadId.parse('0198C5A0-7A4E-7C3A-9D5E-2F1B6A8C4E10')).toBe('0198c5a0-7a4e-7c3a-9d5e-2f1b6a8c4e10');
});
