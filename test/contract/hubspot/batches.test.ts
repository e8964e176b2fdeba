import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

interface Row {
  readonly key: string;
  readonly properties: Record<string, string>;
  readonly trace?: string;
}

const upserts = (...rows: Row[]) => ({
  inputs: rows.map(({ key, properties, trace }) => ({
    id: key,
    idProperty: 'treaty_key',
    properties,
    ...(trace === undefined ? {} : { objectWriteTraceId: trace }),
  })),
});

describe('a batch upsert by a unique property', () => {
  test('creates what is new and updates what is there', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    const first = await batchApi.upsert(upserts({ key: 'k1', properties: { email: 'a@b.example' } }));
    const second = await batchApi.upsert(
      upserts(
        { key: 'k1', properties: { city: 'York' } },
        { key: 'k2', properties: { email: 'c@d.example' } },
      ),
    );
    expect(first.results).toMatchObject([{ _new: true, properties: { treaty_key: 'k1' } }]);
    expect(second).toMatchObject({ status: 'COMPLETE', results: [{ _new: false }, { _new: true }] });
    expect(account.contacts.all().map(({ properties }) => properties.treaty_key)).toEqual(['k1', 'k2']);
  });

  test('lists each failure beside the successes when every input is traced', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    const answer = await batchApi.upsertWithHttpInfo(
      upserts(
        { key: 'k1', properties: { email: 'a@b.example' }, trace: 't1' },
        { key: 'k2', properties: { email: 'c@d.example', nonsense: '1' }, trace: 't2' },
      ),
    );
    expect(answer.httpStatusCode).toBe(207);
    expect(answer.data).toMatchObject({
      numErrors: 1,
      results: [{ objectWriteTraceId: 't1', properties: { email: 'a@b.example' } }],
      errors: [{ status: 'error', category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t2'] } }],
    });
  });

  test('is refused as a whole, with no effect, when an input is not traced', async () => {
    const account = await startTestAccount();
    const wrong = officialClient(account).crm.contacts.batchApi.upsert(
      upserts(
        { key: 'k1', properties: { email: 'a@b.example' }, trace: 't1' },
        { key: 'k2', properties: { email: 'c@d.example', nonsense: '1' } },
      ),
    );
    await expect(wrong).rejects.toMatchObject({ code: 400, body: { category: 'VALIDATION_ERROR' } });
    expect(account.contacts.all()).toEqual([]);
  });

  test('takes a hundred inputs, not a hundred and one', async () => {
    const account = await startTestAccount();
    const { batchApi } = officialClient(account).crm.contacts;
    const rows = Array.from({ length: 101 }, (_, n) => ({
      key: `k${n}`,
      properties: { email: `lead${n}@b.example` },
    }));
    await expect(batchApi.upsert(upserts(...rows))).rejects.toMatchObject({ code: 400 });
    expect(account.contacts.all()).toEqual([]);
    const hundred = await batchApi.upsert(upserts(...rows.slice(1)));
    expect(hundred.results).toHaveLength(100);
  });

  test('may name a record once only, so that clearing and setting takes two calls', async () => {
    const account = await startTestAccount();
    const twice = officialClient(account).crm.contacts.batchApi.upsert(
      upserts(
        { key: 'k1', properties: { lifecyclestage: '' }, trace: 't1' },
        { key: 'k1', properties: { lifecyclestage: 'lead' }, trace: 't2' },
      ),
    );
    await expect(twice).rejects.toMatchObject({
      code: 400,
      body: { message: 'Duplicate IDs found in batch input: [k1]. IDs must be unique' },
    });
  });

  test('cannot use a property that is not unique', async () => {
    const { batchApi } = officialClient(await startTestAccount()).crm.contacts;
    const inputs = [{ id: 'Jane', idProperty: 'firstname', properties: {} }];
    await expect(batchApi.upsert({ inputs })).rejects.toMatchObject({ code: 400 });
  });
});

test('a batch upsert by email succeeds or fails as a whole, traced or not', async () => {
  const account = await startTestAccount();
  const input = (id: string, properties: Record<string, string>, objectWriteTraceId: string) => ({
    id,
    idProperty: 'email',
    properties,
    objectWriteTraceId,
  });
  const inputs = [input('a@b.example', {}, 't1'), input('c@d.example', { nonsense: '1' }, 't2')];
  const wrong = officialClient(account).crm.contacts.batchApi.upsert({ inputs });
  await expect(wrong).rejects.toMatchObject({ code: 400 });
  expect(account.contacts.all()).toEqual([]);
});

test('a batch update goes through for the records that exist and names the others', async () => {
  const account = await startTestAccount();
  const { id } = account.contacts.create({ email: 'a@b.example' });
  const answer = await officialClient(account).crm.contacts.batchApi.updateWithHttpInfo({
    inputs: [
      { id, properties: { city: 'York' } },
      { id: '999', properties: { city: 'York' } },
    ],
  });
  expect(answer.httpStatusCode).toBe(207);
  expect(answer.data).toMatchObject({
    results: [{ id, properties: { city: 'York' } }],
    errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['999'] } }],
  });
});

test('a batch read by a unique property gives history and names what is missing', async () => {
  const account = await startTestAccount();
  account.contacts.create({ email: 'a@b.example', treaty_key: 'k1' });
  const answer = await officialClient(account).crm.contacts.batchApi.readWithHttpInfo({
    idProperty: 'treaty_key',
    properties: ['email'],
    propertiesWithHistory: ['lifecyclestage'],
    inputs: [{ id: 'k1' }, { id: 'k2' }],
  });
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
