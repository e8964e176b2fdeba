import { mkdtemp, readdir, rm, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { imitatedFlows } from '../../../simulators/src/salesforce/flows/imitated-flows.ts';
import { imitatedFormulas } from '../../../simulators/src/salesforce/formulas/with-formulas.ts';
import { imitatedRules } from '../../../simulators/src/salesforce/rules/imitated-rules.ts';
import { readMetadata } from '../../../simulators/src/salesforce/schema/read-metadata.ts';
import { leadWith, metadataFolder, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

const sandboxFolder = join(import.meta.dirname, '../../../simulators/src/salesforce');
const schema = readMetadata(metadataFolder);

const sorted = (items: readonly { readonly name: string }[]): string[] =>
  items.map(({ name }) => name).toSorted();

/** Files named after metadata begin with a capital; the others are ours. */
const namedFiles = async (folder: string): Promise<string[]> =>
  (await readdir(join(sandboxFolder, folder)))
    .filter((file) => /^[A-Z]/.test(file))
    .map((file) => file.replace('.ts', ''))
    .toSorted();

describe('imitations by hand', () => {
  test('every validation rule has one, in a file of its name, and none is left over', async () => {
    expect(sorted(imitatedRules)).toEqual(sorted(schema.rules));
    await expect(namedFiles('rules')).resolves.toEqual(sorted(schema.rules));
  });

  test('every flow has one, in a file of its name, and none is left over', async () => {
    expect(sorted(imitatedFlows)).toEqual(sorted(schema.flows));
    await expect(namedFiles('flows')).resolves.toEqual(sorted(schema.flows));
  });

  test('every formula field has one, in a file of its name, and none is left over', async () => {
    const fields = [...schema.objects.values()].flatMap((object) =>
      [...object.fields.values()]
        .filter(({ formulaWords }) => formulaWords !== undefined)
        .map(({ name }) => `${object.name}.${name}`),
    );
    expect(imitatedFormulas.map(({ object, field }) => `${object}.${field}`)).toEqual(fields);
    await expect(namedFiles('formulas')).resolves.toEqual(imitatedFormulas.map(({ field }) => field));
  });

  test('the words of a rule are values of the picklist it tests', () => {
    const valuesOf = (field: string): string[] =>
      (schema.objects.get('treaty_handoff__c')?.fields.get(field)?.picklist?.values ?? []).map(
        ({ value }) => value,
      );
    const wordsOf = (rule: string): readonly string[] =>
      schema.rules.find(({ name }) => name === rule)?.words ?? [];
    expect(valuesOf('status__c')).toEqual(expect.arrayContaining([...wordsOf('Reason_Required')]));
    expect(valuesOf('reason__c')).toEqual(expect.arrayContaining([...wordsOf('Detail_Required')]));
    expect([wordsOf('Reason_Required').length, wordsOf('Detail_Required').length]).toEqual([2, 9]);
  });

  test('an org with a rule that nobody imitates does not start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'treaty-org-'));
    const rules = 'vocabulary/objects/Treaty_Handoff__c/validationRules';
    await cp(metadataFolder, folder, { recursive: true });
    await cp(
      join(folder, rules, 'Reason_Required.validationRule-meta.xml'),
      join(folder, rules, 'New_Rule.validationRule-meta.xml'),
    );
    await expect(openOrg({ metadataFolder: folder })).rejects.toThrow('rules/New_Rule.ts');
    await rm(folder, { recursive: true });
  });
});

describe('describe', () => {
  let open: OpenOrg;
  let connection: Connection;

  beforeAll(async () => {
    open = await openOrg();
    connection = open.connect();
  });

  afterAll(() => open.org.close());

  test('lists the objects', async () => {
    const { sobjects } = await connection.describeGlobal();
    expect(sobjects.map(({ name, keyPrefix }) => [name, keyPrefix])).toEqual(
      expect.arrayContaining([
        ['Lead', '00Q'],
        ['Contact', '003'],
        ['Treaty_Handoff__c', 'a00'],
      ]),
    );
  });

  test('shows fields, values and help as the metadata has them', async () => {
    const { fields } = await connection.describe('Treaty_Handoff__c');
    const status = fields.find(({ name }) => name === 'Status__c');
    expect(status).toMatchObject({
      type: 'picklist',
      restrictedPicklist: true,
      custom: true,
      inlineHelpText: expect.stringMatching(/\w/),
      picklistValues: expect.arrayContaining([
        expect.objectContaining({
          value: 'MQL: Awaiting Review',
          label: 'MQL: Awaiting Review',
          active: true,
        }),
      ]),
    });
    expect(fields.find(({ name }) => name === 'Handoff_Key__c')).toMatchObject({
      externalId: true,
      unique: true,
      caseSensitive: true,
      nillable: false,
      length: 80,
    });
  });

  test('agrees on Lead and Contact', async () => {
    const ours = async (object: string) => {
      const { fields } = await connection.describe(object);
      return fields.filter(({ custom }) => custom);
    };
    expect(await ours('Lead')).toEqual(await ours('Contact'));
  });
});

describe('the data file', () => {
  test('keeps records, keys and sessions between starts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'treaty-org-'));
    const dataFile = join(folder, 'salesforce.sqlite');
    const before = await openOrg({ dataFile });
    const token = before.org.issueToken(before.org.integrationUserId);
    const id = before.org.records.insert('Lead', leadWith({ Treaty_Key__c: 'kept' }));
    await before.org.close();

    const { org } = await openOrg({ dataFile });
    expect(org.records.get(id)).toMatchObject({ Treaty_Key__c: 'kept' });
    expect(() => org.records.insert('Lead', leadWith({ Treaty_Key__c: 'kept' }))).toThrow('DUPLICATE_VALUE');
    expect(org.records.insert('Lead', leadWith())).not.toBe(id);
    const answer = await fetch(`${org.url}/services/oauth2/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ user_id: org.integrationUserId });
    await org.close();
    await rm(folder, { recursive: true });
  });
});
