/**
 * @jest-environment ./test/sf-plugin/sf-environment.ts
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connection } from '@salesforce/core';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';
import { changedBy, deploy, emptyFolder, logIn, root, shippedBy } from './support/deploying.ts';

const objects = ['Lead', 'Contact', 'Treaty_Handoff__c'];

let open: OpenOrg;
let connection: Connection;

beforeEach(async () => {
  open = await openOrg({ metadataFolder: undefined });
  connection = await logIn(open);
});

afterEach(() => open.org.close());

/** The fields of an object, as the org describes them: names, values, help. */
const fieldsOf = async (at: Connection, object: string): Promise<readonly unknown[]> =>
  (await at.describe(object)).fields;

const namesOf = async (at: Connection): Promise<string[]> =>
  (await at.describeGlobal()).sobjects.map(({ name }) => name);

const uninstall = async (at: Connection): Promise<void> => {
  for (const list of ['destructiveChanges.xml', 'destructiveChangesLast.xml'])
    expect(
      (await deploy(await shippedBy('uninstall.xml', { destructive: list }), at)).response,
    ).toMatchObject({
      success: true,
    });
};

describe('an org that knows nothing of Treaty', () => {
  test.each([
    ['REST', true],
    ['SOAP', false],
  ])('has what we ship after one deployment by %s, and says so', async (_, rest) => {
    const before = performance.now();
    const { response } = await deploy(await shippedBy('package.xml'), connection, { rest });
    process.stdout.write(`  deployed in ${Math.round(performance.now() - before)} ms\n`);
    expect(response).toMatchObject({ status: 'Succeeded', success: true, numberComponentErrors: 0 });

    const other = await openOrg();
    const expected = await logIn(other);
    for (const object of objects)
      expect(await fieldsOf(connection, object)).toEqual(
        expect.arrayContaining([...(await fieldsOf(expected, object))]),
      );
    await other.org.close();
  });

  test('shows fields with their values and their help', async () => {
    await deploy(await shippedBy('package.xml'), connection);
    const { fields } = await connection.describe('Lead');
    expect(fields.find(({ name }) => name === 'Treaty_Reason__c')).toMatchObject({
      type: 'picklist',
      restrictedPicklist: true,
      inlineHelpText: expect.stringMatching(/\w/),
      picklistValues: expect.arrayContaining([expect.objectContaining({ active: true })]),
    });
  });

  test('holds the rules at once: a decision without a reason is refused', async () => {
    await deploy(await shippedBy('package.xml'), connection);
    const turnedDown = 'Recycled';
    await expect(
      connection
        .sobject('Treaty_Handoff__c')
        .create({ Handoff_Key__c: 'lead-1:1', Cycle__c: 1, Status__c: turnedDown }),
    ).rejects.toThrow('Select a reason');
  });

  test('is left as it was by a deployment that only checks', async () => {
    const { response } = await deploy(await shippedBy('package.xml'), connection, { checkOnly: true });
    expect(response).toMatchObject({ status: 'Succeeded', checkOnly: true });
    expect(await namesOf(connection)).not.toContain('Treaty_Handoff__c');
  });

  test('is left as it was by uninstalling', async () => {
    const before = await Promise.all(['Lead', 'Contact'].map((object) => fieldsOf(connection, object)));
    const names = await namesOf(connection);
    await deploy(await shippedBy('package.xml'), connection);
    await uninstall(connection);
    expect(await namesOf(connection)).toEqual(names);
    expect(await Promise.all(['Lead', 'Contact'].map((object) => fieldsOf(connection, object)))).toEqual(
      before,
    );
    expect(open.org.deployedComponents()).toEqual([]);
  });
});

describe('an org that has Treaty', () => {
  test('is not changed by a second deployment', async () => {
    await deploy(await shippedBy('package.xml'), connection);
    const { response } = await deploy(await shippedBy('package.xml'), connection);
    expect(response.success).toBe(true);
    expect(changedBy(response)).toEqual([]);
  });
});

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

describe('a deployment that names what the org would not have', () => {
  const folders: string[] = [];

  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  /** What we ship, with one word of one file changed. */
  const changed = async ({ file, from, to }: Change): Promise<ComponentSet> => {
    const folder = await emptyFolder();
    await cp(join(root, 'force-app'), folder, { recursive: true });
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    await writeFile(path, text.replace(from, to));
    folders.push(folder);
    return shippedBy('package.xml', { from: folder });
  };

  test.each([
    {
      what: 'a value set',
      file: 'vocabulary/objects/Lead/fields/Treaty_Reason__c.field-meta.xml',
      from: '<valueSetName>Treaty_Reason<',
      to: '<valueSetName>Gone<',
      refused: 'Lead.Treaty_Reason__c',
    },
    {
      what: 'a field',
      file: 'main/default/permissionsets/Treaty_Rep.permissionset-meta.xml',
      from: 'Lead.Treaty_Key__c',
      to: 'Lead.Gone__c',
      refused: 'Treaty_Rep',
    },
    {
      what: 'an object',
      file: 'main/default/objects/Treaty_Handoff__c/fields/Lead__c.field-meta.xml',
      from: '<referenceTo>Lead<',
      to: '<referenceTo>Gone__c<',
      refused: 'Treaty_Handoff__c.Lead__c',
    },
    {
      what: 'a component',
      file: 'main/default/flexipages/Treaty_Lead.flexipage-meta.xml',
      from: '<componentName>treatyLeadPanel<',
      to: '<componentName>gone<',
      refused: 'Treaty_Lead',
    },
  ])('is refused as a whole when it is $what', async ({ refused, ...change }) => {
    const { response } = await deploy(await changed(change), connection);
    expect(response).toMatchObject({ status: 'Failed', success: false, numberComponentsDeployed: 0 });
    expect([response.details.componentFailures].flat()).toEqual([
      expect.objectContaining({ fullName: refused, problem: expect.stringMatching(/gone/i) }),
    ]);
    expect(await namesOf(connection)).not.toContain('Treaty_Handoff__c');
    expect(open.org.deployedComponents()).toEqual([]);
  });
});
