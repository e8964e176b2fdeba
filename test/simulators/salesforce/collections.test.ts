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

const leads = (count: number, family: string) =>
  Array.from({ length: count }, (_, place) =>
    leadWith({ LastName: family, Treaty_Key__c: `${family}-${place}` }),
  );

const known = (family: string): number =>
  open.org.records.query(`SELECT Id FROM Lead WHERE LastName = '${family}'`).length;

describe('collections', () => {
  test('one faulty record does not hold up the others', async () => {
    const [first, second] = leads(2, 'Partial');
    const results = await connection.sobject('Lead').create([first, { ...second, Company: '' }]);
    expect(results).toMatchObject([
      { success: true, errors: [] },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Company'] }] },
    ]);
    expect(known('Partial')).toBe(1);
  });

  test('200 records are taken, 201 are refused', async () => {
    await expect(connection.sobject('Lead').create(leads(201, 'Many'))).rejects.toMatchObject({
      errorCode: 'EXCEEDED_ID_LIMIT',
    });
    await expect(connection.sobject('Lead').create(leads(200, 'Many'))).resolves.toHaveLength(200);
    expect(known('Many')).toBe(200);
  });

  test('upsert creates and updates in one call', async () => {
    const [first, second] = leads(2, 'Upsert');
    await connection.sobject('Lead').create(first ?? {});
    const results = await connection.sobject('Lead').upsert([first, second], 'Treaty_Key__c');
    expect(results).toMatchObject([{ created: false }, { created: true }]);
    expect(known('Upsert')).toBe(2);
  });

  test('update, read and delete', async () => {
    const created = await connection.sobject('Lead').create(leads(2, 'Round'));
    const ids = created.map((result) => result.id ?? '');
    const changes = ids.map((Id) => ({ Id, Title: 'CTO' }));
    await expect(connection.sobject('Lead').update(changes)).resolves.toMatchObject([
      { success: true },
      { success: true },
    ]);
    await expect(connection.sobject('Lead').retrieve(ids)).resolves.toMatchObject([
      { Title: 'CTO' },
      { Title: 'CTO' },
    ]);
    await connection.sobject('Lead').destroy(ids);
    expect(known('Round')).toBe(0);
  });
});
