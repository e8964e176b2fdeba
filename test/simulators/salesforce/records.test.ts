import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { addRep, leadWith, openOrg } from './open-org.ts';
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

describe('one record', () => {
  test('is created with an id, an owner and whole-second stamps', async () => {
    const id = await create();
    expect(id).toMatch(/^00Q.{15}$/);
    await expect(connection.sobject('Lead').retrieve(id)).resolves.toMatchObject({
      attributes: { type: 'Lead', url: `/services/data/v66.0/sobjects/Lead/${id}` },
      Id: id,
      Name: 'Ada Okafor',
      Status: 'Open - Not Contacted',
      OwnerId: open.org.integrationUserId,
      CreatedDate: '2026-03-02T10:00:00.000+0000',
      Treaty_Key__c: null,
    });
  });

  test('remembers who changed it last and when', async () => {
    const rep = addRep(open.org, 'stamps@treaty.example');
    const id = await create();
    open.clock.advance(60_000);
    await open.connect(rep).sobject('Lead').update({ Id: id, Title: 'CTO' });
    expect(open.org.records.get(id)).toMatchObject({
      CreatedById: open.org.integrationUserId,
      CreatedDate: '2026-03-02T10:00:00.000Z',
      LastModifiedById: rep,
      SystemModstamp: '2026-03-02T10:01:00.000Z',
    });
  });

  test('that is not there is refused', async () => {
    await expect(connection.sobject('Lead').retrieve('00Q000000000zzzAAA')).rejects.toMatchObject({
      errorCode: 'NOT_FOUND',
    });
    await expect(connection.sobject('Nonsense__c').create({ Name: 'x' })).rejects.toMatchObject({
      errorCode: 'NOT_FOUND',
    });
  });
});
