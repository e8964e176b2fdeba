import {
  BatchInputPropertyCreate,
  BatchReadInputPropertyName,
  PropertyCreateFieldTypeEnum,
  PropertyGroupCreate,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { enumeration } from './support/client-inputs.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const reason = () => enumeration('treaty_reason', 'treaty', 'wrong_icp', 'no_budget');

describe('a property', () => {
  test('is created with its options and read back', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    const created = await coreApi.create('contacts', reason());
    const read = await coreApi.getByName('contacts', 'treaty_reason');
    expect(read).toMatchObject({ name: 'treaty_reason', description: 'What treaty_reason means' });
    expect(read.options.map(({ value }) => value)).toEqual(['wrong_icp', 'no_budget']);
    expect(created).toEqual(read);
    expect(read.modificationMetadata).toMatchObject({ archivable: true, readOnlyDefinition: false });
  });

  test('cannot be created twice, in a group that is missing, or with a field type of another type', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    await coreApi.create('contacts', reason());
    await expect(coreApi.create('contacts', reason())).rejects.toMatchObject({ code: 409 });
    const homeless = enumeration('treaty_other', 'nowhere', 'a');
    await expect(coreApi.create('contacts', homeless)).rejects.toMatchObject({ code: 400 });
    const crossed = enumeration('treaty_other', 'treaty', 'a');
    crossed.fieldType = PropertyCreateFieldTypeEnum.Number;
    await expect(coreApi.create('contacts', crossed)).rejects.toMatchObject({ code: 400 });
  });

  test('is gone once archived', async () => {
    const { coreApi } = officialClient(await startTestAccount()).crm.properties;
    await coreApi.create('contacts', reason());
    await coreApi.archive('contacts', 'treaty_reason');
    await expect(coreApi.getByName('contacts', 'treaty_reason')).rejects.toMatchObject({ code: 404 });
  });
});

test('properties are created and read by the batch, in a group made for them', async () => {
  const { batchApi, groupsApi, coreApi } = officialClient(await startTestAccount()).crm.properties;
  const group = Object.assign(new PropertyGroupCreate(), { name: 'agreement', label: 'Agreement' });
  await groupsApi.create('contacts', group);
  const inputs = ['treaty_a', 'treaty_b'].map((name) => enumeration(name, 'agreement', 'x'));
  const created = await batchApi.create(
    'contacts',
    Object.assign(new BatchInputPropertyCreate(), { inputs }),
  );
  const names = { archived: false, inputs: [{ name: 'treaty_b' }] };
  const read = await batchApi.read('contacts', Object.assign(new BatchReadInputPropertyName(), names));
  expect(created.results.map(({ name }) => name)).toEqual(['treaty_a', 'treaty_b']);
  expect(read.results).toMatchObject([{ name: 'treaty_b', groupName: 'agreement' }]);
  expect((await coreApi.getAll('contacts')).results.map(({ name }) => name)).toContain('salesforcecontactid');
  expect((await groupsApi.getAll('contacts')).results.map(({ name }) => name)).toContain('agreement');
});
