import { afterEach, expect, test } from '@jest/globals';
import { newContact } from './support/client-inputs.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

test('a reached limit says which one, and when to come again', async () => {
  const account = await startTestAccount();
  account.faults.plan({ status: 429, retryAfter: 7, policyName: 'DAILY' });
  const { basicApi } = officialClient(account).crm.contacts;
  await expect(basicApi.getPage()).rejects.toMatchObject({
    code: 429,
    headers: { 'retry-after': '7' },
    body: { category: 'RATE_LIMITS', policyName: 'DAILY' },
  });
  expect((await basicApi.getPage()).results).toEqual([]);
});

test('a server error hits the planned calls only', async () => {
  const account = await startTestAccount();
  account.faults.plan({ status: 503, path: '/objects/' });
  const { contacts, owners } = officialClient(account).crm;
  const create = () => contacts.basicApi.create(newContact({ firstname: 'Jane' }));
  expect((await owners.ownersApi.getPage()).results).toEqual([]);
  await expect(create()).rejects.toMatchObject({ code: 503 });
  expect(account.contacts.all()).toEqual([]);
  const created = await create();
  expect(account.contacts.all().map(({ id }) => id)).toEqual([created.id]);
});

test('a lost answer leaves the work done', async () => {
  const account = await startTestAccount();
  account.faults.plan({ status: 'lost' });
  const { basicApi } = officialClient(account).crm.contacts;
  await expect(basicApi.create(newContact({ firstname: 'Jane' }))).rejects.toThrow();
  expect(account.contacts.all()).toMatchObject([{ properties: { firstname: 'Jane' } }]);
});
