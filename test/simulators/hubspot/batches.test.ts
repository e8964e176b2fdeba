import { afterEach, describe, expect, test } from '@jest/globals';
import { reads, upserts } from './support/client-inputs.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const ann = { id: 'k1', properties: { email: 'ann@one.example' } };
const bob = { id: 'k2', properties: { email: 'bob@two.example' } };
const wrong = { id: 'k2', properties: { email: 'bob@two.example', nonsense: '1' } };

describe('a batch upsert by a unique property', () => {
  test('creates what is new and updates what is there', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    const first = await batchApi.upsert(upserts(ann));
    const second = await batchApi.upsert(upserts({ id: 'k1', properties: { city: 'York' } }, bob));
    expect(first.results).toMatchObject([{ _new: true, properties: { treaty_key: 'k1' } }]);
    expect(second).toMatchObject({ status: 'COMPLETE', results: [{ _new: false }, { _new: true }] });
    expect(account.contacts.all()).toMatchObject([
      { properties: { treaty_key: 'k1', email: 'ann@one.example', city: 'York' } },
      { properties: { treaty_key: 'k2', email: 'bob@two.example' } },
    ]);
  });

  test('is refused as a whole, with no effect, when an input is not traced', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    await expect(batchApi.upsert(upserts({ ...ann, trace: 't1' }, wrong))).rejects.toMatchObject({
      code: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
    expect(account.contacts.all()).toEqual([]);
  });

  test('cannot use a property that is not unique', async () => {
    const { batchApi } = officialClient(await startTestAccount()).crm.contacts;
    const byName = upserts({ id: 'Jane', idProperty: 'firstname', properties: {} });
    await expect(batchApi.upsert(byName)).rejects.toMatchObject({ code: 400 });
  });
});

test('a batch read by a unique property gives history and names what is missing', async () => {
  const account = await startTestAccount();
  account.contacts.create({ email: 'a@b.example', treaty_key: 'k1' });
  const answer = await officialClient(account).crm.contacts.batchApi.readWithHttpInfo(
    reads(['email'], ['lifecyclestage'], 'k1', 'k2'),
  );
  expect(answer.httpStatusCode).toBe(207);
  expect(answer.data).toMatchObject({
    results: [
      {
        properties: { email: 'a@b.example' },
        propertiesWithHistory: { lifecyclestage: [{ value: 'lead' }] },
      },
    ],
    errors: [{ context: { ids: ['k2'] } }],
  });
});
