import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startAccountBench, type AccountBench } from './account-bench.ts';

let bench: AccountBench;
beforeEach(async () => {
  bench = await startAccountBench();
});
afterEach(() => bench.account.close());

const someone = { email: 'ann@northwind.example', firstname: 'Ann' };

describe('a HubSpot contact', () => {
  test('is read with the properties asked for; what is blank is null', async () => {
    const { id } = bench.account.contacts.create(someone);
    await expect(bench.hubspot.readContact(id, ['firstname', 'lastname'])).resolves.toMatchObject({
      firstname: 'Ann',
      lastname: null,
    });
  });

  test('that does not exist is null', async () => {
    await expect(bench.hubspot.readContact('987654', ['email'])).resolves.toBeNull();
  });

  test('is written, twice without harm, and null clears a property', async () => {
    const { id } = bench.account.contacts.create({ ...someone, jobtitle: 'Buyer' });
    await bench.hubspot.writeContact(id, { treaty_status: 'Accepted', jobtitle: null });
    await bench.hubspot.writeContact(id, { treaty_status: 'Accepted', jobtitle: null });
    const { treaty_status: status, jobtitle } = bench.account.contacts.get(id).properties;
    expect({ status, jobtitle: jobtitle ?? '' }).toEqual({ status: 'Accepted', jobtitle: '' });
  });

  test('that was deleted cannot be written', async () => {
    await expect(bench.hubspot.writeContact('987654', { jobtitle: 'Buyer' })).rejects.toMatchObject({
      errorClass: 'drop',
      code: 'OBJECT_NOT_FOUND',
    });
  });

  test('a value that the picklist lacks is refused for good, with the words of HubSpot', async () => {
    const { id } = bench.account.contacts.create(someone);
    const write = bench.hubspot.writeContact(id, { treaty_status: 'Perhaps' });
    await expect(write).rejects.toMatchObject({ errorClass: 'quarantine', code: 'VALIDATION_ERROR' });
    await expect(write).rejects.toThrow(/treaty_status.*correlation id/);
  });

  test('a property that the account lacks is a fault of the account, not of the contact', async () => {
    const { id } = bench.account.contacts.create(someone);
    const write = bench.hubspot.writeContact(id, { jobtitle: 'Buyer', treaty_forgotten: 'x' });
    await expect(write).rejects.toMatchObject({ errorClass: 'alarm', code: 'PROPERTY_DOESNT_EXIST' });
  });

  test('a refusal that quotes an address is told without it', async () => {
    const { id } = bench.account.contacts.create(someone);
    const write = bench.hubspot.writeContact(id, { treaty_status: 'ben@northwind.example' });
    await expect(write).rejects.not.toThrow(/ben@/);
  });
});

describe('an owner in HubSpot', () => {
  test('has a first and a last name', async () => {
    bench.account.addOwner({ email: 'pia+eu@partner.example', firstName: 'Pia', lastName: 'Lund' });
    await expect(bench.hubspot.readOwnerName('pia+eu@partner.example')).resolves.toBe('Pia Lund');
  });

  test('without a name, or that is none, has none', async () => {
    bench.account.addOwner({ email: 'robot@partner.example', firstName: '', lastName: '' });
    await expect(bench.hubspot.readOwnerName('robot@partner.example')).resolves.toBeNull();
    await expect(bench.hubspot.readOwnerName('nobody@partner.example')).resolves.toBeNull();
  });
});

describe('the lifecycle stage in HubSpot', () => {
  const stagesOf = (id: string): string[] =>
    bench.account.contacts
      .history(id, 'lifecyclestage')
      .map(({ value }) => value)
      .reverse();

  test('moves forward in one write', async () => {
    const { id } = bench.account.contacts.create({ ...someone, lifecyclestage: 'lead' });
    await expect(bench.hubspot.moveLifecycleStage(id, 'marketingqualifiedlead', {})).resolves.toBe(
      'marketingqualifiedlead',
    );
    expect(stagesOf(id)).toEqual(['lead', 'marketingqualifiedlead']);
  });

  test('moves backward by being cleared first', async () => {
    const { id } = bench.account.contacts.create({ ...someone, lifecyclestage: 'opportunity' });
    await expect(bench.hubspot.moveLifecycleStage(id, 'lead', {})).resolves.toBe('lead');
    expect(stagesOf(id)).toEqual(['opportunity', '', 'lead']);
  });

  test('that stands already is not written', async () => {
    const { id } = bench.account.contacts.create({ ...someone, lifecyclestage: 'lead' });
    await expect(bench.hubspot.moveLifecycleStage(id, 'lead', {})).resolves.toBe('lead');
    expect(stagesOf(id)).toEqual(['lead']);
  });

  test('is left as it was when HubSpot does not know the new one', async () => {
    const { id } = bench.account.contacts.create({ ...someone, lifecyclestage: 'opportunity' });
    await expect(bench.hubspot.moveLifecycleStage(id, 'recycled', {})).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
    });
    expect(bench.account.contacts.get(id).properties).toMatchObject({ lifecyclestage: 'opportunity' });
  });

  test('is set after a crash that left it blank', async () => {
    const { id } = bench.account.contacts.create({ ...someone, lifecyclestage: 'opportunity' });
    bench.account.contacts.update(id, { lifecyclestage: '' });
    await expect(bench.hubspot.moveLifecycleStage(id, 'lead', {})).resolves.toBe('lead');
  });

  test('of a contact that is gone cannot be moved', async () => {
    await expect(bench.hubspot.moveLifecycleStage('987654', 'lead', {})).rejects.toMatchObject({
      errorClass: 'drop',
      code: 'OBJECT_NOT_FOUND',
    });
  });
});

describe('trouble with HubSpot', () => {
  test.each([
    ['SECONDLY', 1_000],
    ['TEN_SECONDLY_ROLLING', 10_000],
    ['DAILY', 3_600_000],
  ] as const)('the limit %s without Retry-After means a wait of %d ms', async (policyName, retryAfter) => {
    bench.account.faults.plan({ status: 429, policyName });
    await expect(bench.hubspot.probe()).rejects.toMatchObject({
      errorClass: 'wait',
      code: policyName,
      retryAfter,
    });
  });

  test('Retry-After wins', async () => {
    bench.account.faults.plan({ status: 429, retryAfter: 4 });
    await expect(bench.hubspot.probe()).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'TEN_SECONDLY_ROLLING',
      retryAfter: 4_000,
    });
  });

  test('a locked record is tried again after two seconds', async () => {
    bench.account.faults.plan({ status: 423 });
    await expect(bench.hubspot.probe()).rejects.toMatchObject({ errorClass: 'wait', retryAfter: 2_000 });
  });

  test.each([477, 500, 502, 503, 504, 521, 522, 523, 524])('%d may pass', async (status) => {
    bench.account.faults.plan({ status });
    await expect(bench.hubspot.probe()).rejects.toMatchObject({ errorClass: 'wait' });
  });

  test.each([403, 404])('%d without a category is about the account, not about a record', async (status) => {
    bench.account.faults.plan({ status });
    await expect(bench.hubspot.probe()).rejects.toMatchObject({ errorClass: 'alarm' });
  });

  test('a wrong token stays, and is not in the error', async () => {
    const stranger = bench.withToken('pat-wrong');
    await expect(stranger.probe()).rejects.toMatchObject({
      errorClass: 'alarm',
      code: 'INVALID_AUTHENTICATION',
    });
    await expect(stranger.probe()).rejects.not.toThrow(/pat-wrong/);
  });

  test('a write whose answer was lost may be repeated', async () => {
    const { id } = bench.account.contacts.create(someone);
    bench.account.faults.plan({ status: 'lost' });
    await expect(bench.hubspot.writeContact(id, { jobtitle: 'Buyer' })).rejects.toMatchObject({
      errorClass: 'wait',
    });
    await bench.hubspot.writeContact(id, { jobtitle: 'Buyer' });
    expect(bench.account.contacts.history(id, 'jobtitle')).toHaveLength(1);
  });

  test('an account that answers is well', async () => {
    await expect(bench.hubspot.probe()).resolves.toBeUndefined();
  });
});
