import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const option = (value: string) => ({ value, label: value, displayOrder: -1, hidden: false });
const reason = {
  name: 'treaty_reason',
  label: 'Reason',
  description: 'Why it was turned down',
  groupName: 'treaty',
  type: PropertyCreateTypeEnum.Enumeration,
  fieldType: PropertyCreateFieldTypeEnum.Select,
  options: [option('wrong_icp'), option('no_budget')],
};

describe('a property', () => {
  test('is created with its options and read back', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    const created = await coreApi.create('contacts', reason);
    const read = await coreApi.getByName('contacts', 'treaty_reason');
    expect(read).toMatchObject({ name: 'treaty_reason', description: 'Why it was turned down' });
    expect(read.options.map(({ value }) => value)).toEqual(['wrong_icp', 'no_budget']);
    expect(created).toEqual(read);
    expect(read.modificationMetadata).toMatchObject({ archivable: true, readOnlyDefinition: false });
  });

  test('loses the options that a change leaves out', async () => {
    const account = await startTestAccount();
    const client = officialClient(account);
    await client.crm.properties.coreApi.create('contacts', reason);
    const changed = await client.crm.properties.coreApi.update('contacts', 'treaty_reason', {
      options: [option('no_budget'), option('competitor')],
    });
    expect(changed.options.map(({ value }) => value)).toEqual(['no_budget', 'competitor']);
    await expect(
      client.crm.contacts.basicApi.create({ properties: { firstname: 'J', treaty_reason: 'wrong_icp' } }),
    ).rejects.toMatchObject({ body: { errors: [{ code: 'INVALID_OPTION' }] } });
  });

  test('cannot be created twice, in a group that is missing, or with a field type of another type', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    await coreApi.create('contacts', reason);
    await expect(coreApi.create('contacts', reason)).rejects.toMatchObject({ code: 409 });
    const other = { ...reason, name: 'treaty_other' };
    await expect(coreApi.create('contacts', { ...other, groupName: 'nowhere' })).rejects.toMatchObject({
      code: 400,
    });
    const fieldType = PropertyCreateFieldTypeEnum.Number;
    await expect(coreApi.create('contacts', { ...other, fieldType })).rejects.toMatchObject({ code: 400 });
  });

  test('of HubSpot itself keeps its definition, while the lead status takes new options', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    await expect(coreApi.update('contacts', 'email', { label: 'Mail' })).rejects.toMatchObject({ code: 400 });
    await expect(coreApi.archive('contacts', 'lifecyclestage')).rejects.toMatchObject({ code: 400 });
    const status = await coreApi.update('contacts', 'hs_lead_status', { options: [option('NEW')] });
    expect(status.options).toHaveLength(1);
  });

  test('is gone once archived', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    await coreApi.create('contacts', reason);
    await coreApi.archive('contacts', 'treaty_reason');
    await expect(coreApi.getByName('contacts', 'treaty_reason')).rejects.toMatchObject({ code: 404 });
  });
});

test('properties are created and read by the batch, in a group made for them', async () => {
  const { batchApi, groupsApi, coreApi } = officialClient(await startTestAccount()).crm.properties;
  await groupsApi.create('contacts', { name: 'agreement', label: 'Agreement', displayOrder: 1 });
  const inputs = ['treaty_a', 'treaty_b'].map((name) => ({ ...reason, name, groupName: 'agreement' }));
  const created = await batchApi.create('contacts', { inputs });
  const read = await batchApi.read('contacts', { archived: false, inputs: [{ name: 'treaty_b' }] });
  expect(created.results.map(({ name }) => name)).toEqual(['treaty_a', 'treaty_b']);
  expect(read.results).toMatchObject([{ name: 'treaty_b', groupName: 'agreement' }]);
  expect((await coreApi.getAll('contacts')).results.map(({ name }) => name)).toContain('salesforcecontactid');
  expect((await groupsApi.getAll('contacts')).results.map(({ name }) => name)).toContain('agreement');
});
