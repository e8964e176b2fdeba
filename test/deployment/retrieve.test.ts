/**
 * @jest-environment ./test/sf-plugin/sf-environment.ts
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Connection } from '@salesforce/core';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';
import {
  changedBy,
  copyOfProject,
  deploy,
  filesUnder,
  logIn,
  retrieve,
  shippedBy,
} from './support/deploying.ts';

let open: OpenOrg;
let connection: Connection;
let project: string;
let source: string;

beforeEach(async () => {
  open = await openOrg({ metadataFolder: undefined });
  connection = await logIn(open);
  project = await copyOfProject();
  source = join(project, 'force-app');
  await deploy(await shippedBy('package.xml'), connection);
});

afterEach(async () => {
  await open.org.close();
  await rm(project, { recursive: true });
});

/** Writes a file of the copy anew. */
const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(join(source, file), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(join(source, file), change(text));
};

test('an org gives back the files that were deployed, to the letter', async () => {
  const before = await filesUnder(source);
  const edited = [
    'main/default/flows/Treaty_Copy_Status.flow-meta.xml',
    'vocabulary/objects/Lead/fields/Treaty_Score__c.field-meta.xml',
  ];
  for (const file of edited)
    await rewrite(file, (text) => text.replaceAll(/<label>[^<]*</g, '<label>Edited<'));
  await retrieve(await shippedBy('package.xml', { from: source }), connection, source);
  expect(await filesUnder(source)).toEqual(before);
});

test.each([
  ['main/default/flows/Treaty_Review_Overdue.flow-meta.xml', '&apos;', "'"],
  ['vocabulary/objects/Treaty_Handoff__c/fields/Awaiting__c.field-meta.xml', '&quot;', '"'],
])(
  'an org writes the quotes of %s as it always does, however they were sent',
  async (file, entity, quote) => {
    const shipped = await filesUnder(source);
    await rewrite(file, (text) => text.replaceAll(entity, quote));
    const { response } = await deploy(await shippedBy('package.xml', { from: source }), connection);
    expect(changedBy(response)).toEqual([]);
    await retrieve(await shippedBy('package.xml', { from: source }), connection, source);
    expect(await filesUnder(source)).toEqual(shipped);
  },
);
