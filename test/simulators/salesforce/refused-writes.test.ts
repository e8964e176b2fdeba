import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { leadWith, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

let open: OpenOrg;
let connection: Connection;

beforeAll(async () => {
  open = await openOrg();
  connection = open.connect();
});

afterAll(() => open.org.close());

const create = async (values: Record<string, unknown> = {}): Promise<string> => {
  const result = await connection.sobject('Lead').create(leadWith(values));
  return result.id ?? '';
};

describe('what the org refuses to write', () => {
  test.each([
    [
      'a missing required field',
      { LastName: null, Company: '' },
      'REQUIRED_FIELD_MISSING',
      ['LastName', 'Company'],
    ],
    ['an unknown field', { Nonsense__c: 1 }, 'INVALID_FIELD', undefined],
    ['what is no email address', { Email: 'ada at home' }, 'INVALID_EMAIL_ADDRESS', ['Email']],
    [
      'a field of the platform',
      { SystemModstamp: '2026-01-01T00:00:00Z' },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      ['SystemModstamp'],
    ],
    ['an owner that is no user', { OwnerId: '001000000000001AAA' }, 'MALFORMED_ID', ['OwnerId']],
    ['an owner nobody knows', { OwnerId: '005000000000zzzAAA' }, 'INVALID_CROSS_REFERENCE_KEY', ['OwnerId']],
  ])('%s', async (_, values, errorCode, fields) => {
    const data = fields === undefined ? { errorCode } : { errorCode, fields };
    await expect(create(values)).rejects.toMatchObject({ errorCode, data });
  });

  test('a key that another lead holds', async () => {
    const holder = await create({ Treaty_Key__c: 'taken' });
    await expect(create({ Treaty_Key__c: 'taken' })).rejects.toMatchObject({
      errorCode: 'DUPLICATE_VALUE',
      message: `duplicate value found: Treaty_Key__c duplicates value on record with id: ${holder.slice(0, 15)}`,
    });
    await expect(create({ Treaty_Key__c: 'Taken' })).resolves.toMatch(/^00Q/);
  });

  test('a body that is not JSON', async () => {
    const request = connection.request({
      method: 'POST',
      url: '/sobjects/Lead',
      body: '{"LastName":',
      headers: { 'content-type': 'application/json' },
    });
    await expect(request).rejects.toMatchObject({ errorCode: 'JSON_PARSER_ERROR' });
  });

  test('a method the resource does not have', async () => {
    const request = connection.request({ method: 'PUT', url: '/sobjects/Lead', body: '{}' });
    await expect(request).rejects.toMatchObject({ errorCode: 'METHOD_NOT_ALLOWED' });
  });
});
