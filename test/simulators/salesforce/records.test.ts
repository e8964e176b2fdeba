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

  test('is found by an id of 15 characters, and whatever the case of names', async () => {
    const id = await create();
    await connection.request({
      method: 'PATCH',
      url: `/sobjects/lead/${id.slice(0, 15)}`,
      body: JSON.stringify({ TREATY_MODEL_VERSION__C: 'v3.2' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(open.org.records.get(id)).toMatchObject({ Treaty_Model_Version__c: 'v3.2' });
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

  test('is gone after deletion, and its key is free again', async () => {
    const id = await create({ Treaty_Key__c: 'deleted' });
    await connection.sobject('Lead').destroy(id);
    await expect(connection.sobject('Lead').retrieve(id)).rejects.toMatchObject({
      errorCode: 'ENTITY_IS_DELETED',
    });
    await expect(create({ Treaty_Key__c: 'deleted' })).resolves.toMatch(/^00Q/);
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

describe('If-Unmodified-Since', () => {
  const update = (id: string, since: string) =>
    connection
      .sobject('Lead')
      .update({ Id: id, Title: 'CFO' }, { headers: { 'If-Unmodified-Since': since } });

  test('lets the write through while nobody else wrote, and refuses it afterwards', async () => {
    const id = await create();
    const read = new Date(open.clock.now()).toUTCString();
    await expect(update(id, read)).resolves.toMatchObject({ success: true });
    open.clock.advance(2000);
    open.org.records.update('Lead', id, { Title: 'COO' });
    await expect(update(id, read)).rejects.toMatchObject({
      errorCode: 'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK',
    });
    expect(open.org.records.get(id)).toMatchObject({ Title: 'COO' });
  });

  test('is refused when it is no date', async () => {
    await expect(update(await create(), 'yesterday-ish')).rejects.toMatchObject({
      errorCode: 'INVALID_HEADER',
    });
  });
});
