/**
 * @jest-environment ./test/sf-plugin/sf-environment.ts
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';
import { below, deploy, emptyFolder, logIn, root } from './support/deploying.ts';

let folder: string;
let metadataFolder: string;

beforeEach(async () => {
  folder = await emptyFolder();
  metadataFolder = join(folder, 'force-app');
  await cp(join(root, 'force-app'), metadataFolder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

const start = (): Promise<OpenOrg> => openOrg({ metadataFolder, dataFile: join(folder, 'org.sqlite') });

const helpFile = 'vocabulary/objects/Lead/fields/Treaty_Score__c.field-meta.xml';

/** A project whose help of the score says something else. */
const withOtherHelp = async (project: string, words: string): Promise<void> => {
  const file = join(project, helpFile);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/<inlineHelpText>[^<]*</, `<inlineHelpText>${words}<`));
};

const helpIn = async (open: OpenOrg): Promise<string | null | undefined> => {
  const { fields } = await open.connect().describe('Lead');
  return fields.find(({ name }) => name === 'Treaty_Score__c')?.inlineHelpText;
};

const deployOtherHelp = async (): Promise<void> => {
  const project = join(folder, 'changed');
  await cp(metadataFolder, project, { recursive: true });
  await withOtherHelp(project, 'Deployed.');
  const open = await start();
  const { response } = await deploy(below(join(project, helpFile)), await logIn(open));
  expect(response.success).toBe(true);
  await open.org.close();
};

test('what was deployed to an org is there after a restart', async () => {
  await deployOtherHelp();
  const open = await start();
  expect(await helpIn(open)).toBe('Deployed.');
  expect(open.org.deployedComponents()).toContain('LightningComponentBundle treatyLeadPanel');
  await open.org.close();
});

test('a folder that changed since is the newer word', async () => {
  await deployOtherHelp();
  await withOtherHelp(metadataFolder, 'From the folder.');
  const open = await start();
  expect(await helpIn(open)).toBe('From the folder.');
  await open.org.close();
});
