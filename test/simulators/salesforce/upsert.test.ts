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

describe('upsert by external id', () => {
  test('creates, then updates the same record', async () => {
    const leads = connection.sobject('Lead');
    const created = await leads.upsert(leadWith({ Treaty_Key__c: 'k-1' }), 'Treaty_Key__c');
    expect(created).toMatchObject({ success: true, created: true });
    const updated = await leads.upsert({ Treaty_Key__c: 'k-1', Title: 'CTO' }, 'Treaty_Key__c');
    expect(updated).toMatchObject({ success: true, created: false, id: created.id });
    expect(open.org.records.query("SELECT Title FROM Lead WHERE Treaty_Key__c = 'k-1'")).toEqual([
      { Title: 'CTO' },
    ]);
  });

  test('answers as the API version does', async () => {
    const token = open.org.issueToken(open.org.integrationUserId);
    const patch = (version: string, key: string): Promise<Response> =>
      fetch(`${open.org.url}/services/data/${version}/sobjects/Lead/Treaty_Key__c/${key}`, {
        method: 'PATCH',
        body: JSON.stringify(leadWith()),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      });
    const statuses = [];
    for (const version of ['v66.0', 'v66.0', 'v45.0']) statuses.push((await patch(version, 'a%2Fb')).status);
    expect(statuses).toEqual([201, 200, 204]);
    expect(open.org.records.query("SELECT LastName FROM Lead WHERE Treaty_Key__c = 'a/b'")).toHaveLength(1);
  });

  test('refuses the key in the body, and a field that is no key', async () => {
    const send = (path: string, body: object) =>
      connection.request({
        method: 'PATCH',
        url: path,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    await expect(send('/sobjects/Lead/Treaty_Key__c/k', { Treaty_Key__c: 'k' })).rejects.toMatchObject({
      message: 'The Treaty_Key__c field should not be specified in the sobject data.',
    });
    await expect(send('/sobjects/Lead/Company/k', {})).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  test('reads by external id', async () => {
    const id = await create({ Treaty_Key__c: 'readable' });
    await expect(
      connection.request('/sobjects/Lead/Treaty_Key__c/readable?fields=Id,LastName'),
    ).resolves.toMatchObject({ Id: id, LastName: 'Okafor' });
    await expect(connection.request('/sobjects/Lead/Treaty_Key__c/unheard-of')).rejects.toMatchObject({
      errorCode: 'NOT_FOUND',
    });
  });
});
