import { afterEach, describe, expect, test } from '@jest/globals';
import { contactChange, newContact } from './support/client-inputs.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const refusal = (code: string, propertyName: string) => ({
  code: 400,
  body: {
    status: 'error',
    category: 'VALIDATION_ERROR',
    errors: [{ code, context: { propertyName: [propertyName] } }],
  },
});

describe('a contact, by the official client', () => {
  test('is created as a lead and read back with its properties', async () => {
    const { basicApi } = officialClient(await startTestAccount()).crm.contacts;
    const created = await basicApi.create(
      newContact({ email: 'Jane.Doe@Northwind.example', firstname: 'Jane' }),
    );
    const read = await basicApi.getById(created.id, ['firstname', 'hs_email_domain', 'company', 'nonsense']);
    expect(created.properties).toMatchObject({ email: 'jane.doe@northwind.example', lifecyclestage: 'lead' });
    expect(read).toMatchObject({ id: created.id, archived: false, createdAt: new Date(1_770_112_800_000) });
    expect(read.properties).toEqual({
      company: null,
      createdate: '2026-02-03T10:00:00.000Z',
      firstname: 'Jane',
      hs_email_domain: 'northwind.example',
      hs_object_id: created.id,
      lastmodifieddate: '2026-02-03T10:00:00.000Z',
    });
  });

  test('is found by its email, whatever the case, and by a unique property', async () => {
    const { basicApi } = officialClient(await startTestAccount()).crm.contacts;
    const { id } = await basicApi.create(newContact({ email: 'a@b.example', treaty_key: 'k1' }));
    const byEmail = await basicApi.getById(
      'A@B.example',
      undefined,
      undefined,
      undefined,
      undefined,
      'email',
    );
    const byKey = await basicApi.getById('k1', undefined, undefined, undefined, undefined, 'treaty_key');
    expect([byEmail.id, byKey.id]).toEqual([id, id]);
  });

  test('keeps the history of a property with its source', async () => {
    const account = await startTestAccount();
    const { basicApi } = officialClient(account).crm.contacts;
    const { id } = account.contacts.create({ email: 'a@b.example', city: 'Leeds' }, { at: 1_000 });
    await basicApi.update(id, contactChange({ city: 'York' }));
    const read = await basicApi.getById(id, undefined, ['city']);
    expect(read.propertiesWithHistory?.city).toMatchObject([
      { value: 'York', sourceType: 'INTEGRATION', sourceId: '678' },
      { value: 'Leeds', sourceType: 'CRM_UI', timestamp: new Date(1_000) },
    ]);
  });

  test('is listed page by page', async () => {
    const account = await startTestAccount();
    for (let n = 0; n < 25; n += 1) account.contacts.create({ email: `lead${n}@b.example` });
    const all = await officialClient(account).crm.contacts.getAll(10);
    expect(all.map((contact) => contact.properties.email)).toHaveLength(25);
    expect(new Set(all.map((contact) => contact.id)).size).toBe(25);
  });
});

describe('a value that HubSpot does not take', () => {
  test.each([
    ['a property that does not exist', { treaty_mood: 'fine' }, 'PROPERTY_DOESNT_EXIST', 'treaty_mood'],
    ['an option in the wrong case', { hs_lead_status: 'New' }, 'INVALID_OPTION', 'hs_lead_status'],
    ['a word for a number', { treaty_score: 'many' }, 'INVALID_INTEGER', 'treaty_score'],
    ['a date that is none', { treaty_day: '2026-02-30' }, 'INVALID_DATE', 'treaty_day'],
    ['a date that is not midnight', { treaty_day: '1770112800000' }, 'INVALID_DATE', 'treaty_day'],
    ['an instant that is none', { treaty_at: 'soon' }, 'INVALID_LONG', 'treaty_at'],
    [
      'an option with a space behind',
      { hs_lead_status: 'NEW ' },
      'LEADING_TRAILING_WHITESPACE',
      'hs_lead_status',
    ],
    ['a value that HubSpot sets itself', { hs_object_id: '7' }, 'READ_ONLY_VALUE', 'hs_object_id'],
    ['an owner who does not exist', { hubspot_owner_id: '7' }, 'INVALID_OWNER_ID', 'hubspot_owner_id'],
    ['an address without a domain', { email: 'jane' }, 'INVALID_EMAIL', 'email'],
  ])('%s is refused and named', async (_, properties, code, name) => {
    const account = await startTestAccount();
    const custom = { groupName: 'treaty', label: 'x' };
    account.defineProperty({ ...custom, name: 'treaty_score', type: 'number', fieldType: 'number' });
    account.defineProperty({ ...custom, name: 'treaty_day', type: 'date', fieldType: 'date' });
    account.defineProperty({ ...custom, name: 'treaty_at', type: 'datetime', fieldType: 'date' });
    const { basicApi } = officialClient(account).crm.contacts;
    const given: Record<string, string> = { firstname: 'Jane', ...properties };
    await expect(basicApi.create(newContact(given))).rejects.toMatchObject(refusal(code, name));
    expect(account.contacts.all()).toEqual([]);
  });

  test('names every fault at once, and the allowed options', async () => {
    const { basicApi } = officialClient(await startTestAccount()).crm.contacts;
    const wrong = basicApi.create(newContact({ firstname: 'J', nonsense: '1', numemployees: '7' }));
    await expect(wrong).rejects.toMatchObject({
      body: {
        errors: [
          { message: 'Property "nonsense" does not exist' },
          {
            message:
              '7 was not one of the allowed options: [1-5, 5-25, 25-50, 50-100, 100-500, 500-1000, 1000+]',
          },
        ],
      },
    });
  });
});

describe('the API', () => {
  test('answers the same under its dated path', async () => {
    const account = await startTestAccount();
    const client = officialClient(account);
    const { id } = account.contacts.create({ email: 'a@b.example' });
    const dated = await client.apiRequest({ path: `/crm/objects/2026-09/contacts/${id}` });
    const v3 = await client.apiRequest({ path: `/crm/v3/objects/contacts/${id}` });
    expect(dated.status).toBe(200);
    expect(await dated.json()).toEqual(await v3.json());
  });

  test('lists the owners', async () => {
    const account = await startTestAccount();
    const owner = account.addOwner({ email: 'rep@us.example', firstName: 'Ann', lastName: 'Rep' });
    const { results } = await officialClient(account).crm.owners.ownersApi.getPage('rep@us.example');
    expect(results).toMatchObject([{ id: String(owner.id), email: 'rep@us.example', firstName: 'Ann' }]);
    const { id } = account.contacts.create({ email: 'a@b.example', hubspot_owner_id: String(owner.id) });
    expect(account.contacts.get(id).properties.hubspot_owner_id).toBe(String(owner.id));
  });
});
