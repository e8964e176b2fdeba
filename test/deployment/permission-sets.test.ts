/**
 * @jest-environment ./test/sf-plugin/sf-environment.ts
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Org, PermissionSetAssignment } from '@salesforce/core';
import type { Connection } from '@salesforce/core';
import { addRep, openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';
import { deploy, logIn, shippedBy } from './support/deploying.ts';

let open: OpenOrg;
let connection: Connection;
let rita: string;

beforeEach(async () => {
  open = await openOrg({ metadataFolder: undefined });
  connection = await logIn(open);
  rita = addRep(open.org, 'rita@treaty.example');
});

afterEach(() => open.org.close());

const assign = async (name: string): Promise<unknown> => {
  const assignments = await PermissionSetAssignment.init(await Org.create({ connection }));
  return assignments.create(rita, name);
};

const named = async (): Promise<unknown[]> => {
  const { records } = await connection.query('SELECT Name, Label FROM PermissionSet ORDER BY Name');
  return records.map(({ Name, Label }) => `${String(Name)}: ${String(Label)}`);
};

const treatySets = [
  expect.stringMatching(/^Treaty_Integration: \w/),
  expect.stringMatching(/^Treaty_Manager: \w/),
  expect.stringMatching(/^Treaty_Rep: \w/),
  expect.stringMatching(/^Treaty_RevOps: \w/),
];

const uninstall = async () =>
  (await deploy(await shippedBy('uninstall.xml', { destructive: 'destructiveChanges.xml' }), connection))
    .response;

test('the permission sets of an org are those that are deployed', async () => {
  expect(await named()).toEqual([]);
  await deploy(await shippedBy('package.xml'), connection);
  expect(await named()).toEqual(treatySets);
  await deploy(await shippedBy('package.xml'), connection);
  expect(await named()).toEqual(treatySets);
  await uninstall();
  expect(await named()).toEqual([]);
});

test('an org that begins with what we ship has its permission sets', async () => {
  const other = await openOrg();
  const { records } = await other.connect().query('SELECT Name FROM PermissionSet ORDER BY Name');
  expect(records).toHaveLength(treatySets.length);
  await other.org.close();
});

describe('a user', () => {
  beforeEach(async () => {
    await deploy(await shippedBy('package.xml'), connection);
  });

  test('is given a permission set by Salesforce’s own library', async () => {
    await assign('Treaty_Rep');
    const soql = 'SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment';
    expect((await connection.query(soql)).records).toEqual([
      expect.objectContaining({
        Assignee: expect.objectContaining({ Username: 'rita@treaty.example' }),
        PermissionSet: expect.objectContaining({ Name: 'Treaty_Rep' }),
      }),
    ]);
  });

  test('is not given the same one twice', async () => {
    await assign('Treaty_Rep');
    await expect(assign('Treaty_Rep')).rejects.toThrow('Duplicate PermissionSetAssignment');
    await assign('Treaty_Manager');
  });

  test('is not given one that is not there', async () => {
    await expect(assign('Treaty_Boss')).rejects.toThrow('"Treaty_Boss" not found');
  });

  test('keeps it while Treaty is being uninstalled, which is refused until it is taken away', async () => {
    await assign('Treaty_Rep');
    expect(await uninstall()).toMatchObject({ success: false });
    const { records } = await connection.query<{ Id: string }>('SELECT Id FROM PermissionSetAssignment');
    for (const { Id } of records) await connection.sobject('PermissionSetAssignment').delete(Id);
    expect(await uninstall()).toMatchObject({ success: true });
  });
});
