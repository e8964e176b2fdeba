import { afterEach, describe, expect, test } from '@jest/globals';
import { reads, updates, upserts } from './support/client-inputs.ts';
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

  test('lists each failure beside the successes when every input is traced', async () => {
    const account = await startTestAccount();
    const answer = await officialClient(account).crm.contacts.batchApi.upsertWithHttpInfo(
      upserts({ ...ann, trace: 't1' }, { ...wrong, trace: 't2' }),
    );
    expect(answer.httpStatusCode).toBe(207);
    expect(answer.data).toMatchObject({
      numErrors: 1,
      results: [{ objectWriteTraceId: 't1', properties: { email: 'ann@one.example' } }],
      errors: [{ status: 'error', category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t2'] } }],
    });
    expect(account.contacts.all()).toHaveLength(1);
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

  test('takes a hundred inputs, not a hundred and one', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    const rows = Array.from({ length: 101 }, (_, n) => ({
      id: `k${n}`,
      properties: { email: `lead${n}@b.example` },
    }));
    await expect(batchApi.upsert(upserts(...rows))).rejects.toMatchObject({ code: 400 });
    expect(account.contacts.all()).toEqual([]);
    const hundred = await batchApi.upsert(upserts(...rows.slice(1)));
    expect(hundred.results).toHaveLength(100);
  });

  test('may name a record once only, so that clearing and setting takes two calls', async () => {
    const { batchApi } = officialClient(await startTestAccount()).crm.contacts;
    const clear = { id: 'k1', properties: { lifecyclestage: '' }, trace: 't1' };
    const set = { id: 'k1', properties: { lifecyclestage: 'lead' }, trace: 't2' };
    await expect(batchApi.upsert(upserts(clear, set))).rejects.toMatchObject({
      code: 400,
      body: { message: 'Duplicate IDs found in batch input: [k1]. IDs must be unique' },
    });
  });

  test('cannot use a property that is not unique', async () => {
    const { batchApi } = officialClient(await startTestAccount()).crm.contacts;
    const byName = upserts({ id: 'Jane', idProperty: 'firstname', properties: {} });
    await expect(batchApi.upsert(byName)).rejects.toMatchObject({ code: 400 });
  });
});

test('a batch upsert by email succeeds or fails as a whole, traced or not', async () => {
  const account = await startTestAccount();
  const byEmail = upserts(
    { id: 'a@b.example', idProperty: 'email', properties: {}, trace: 't1' },
    { id: 'c@d.example', idProperty: 'email', properties: { nonsense: '1' }, trace: 't2' },
  );
  const { batchApi } = officialClient(account).crm.contacts;
  await expect(batchApi.upsert(byEmail)).rejects.toMatchObject({ code: 400 });
  expect(account.contacts.all()).toEqual([]);
});

test('a batch update goes through for the records that exist and names the others', async () => {
  const account = await startTestAccount();
  const { id } = account.contacts.create({ email: 'a@b.example' });
  const properties = { city: 'York' };
  const answer = await officialClient(account).crm.contacts.batchApi.updateWithHttpInfo(
    updates({ id, properties }, { id: '999', properties }),
  );
  expect(answer.httpStatusCode).toBe(207);
  expect(answer.data).toMatchObject({
    results: [{ id, properties }],
    errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['999'] } }],
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
