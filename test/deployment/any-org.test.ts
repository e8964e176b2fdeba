/**
 * @jest-environment ./test/sf-plugin/sf-environment.ts
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ComponentSet, DeployResult } from '@salesforce/source-deploy-retrieve';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { SalesforceOrgOptions } from '../../simulators/src/salesforce/start-salesforce-org.ts';
import { below, changedBy, deploy, emptyFolder, logIn, root } from './support/deploying.ts';

const usual = (): ComponentSet => below(join(root, 'force-app'));
const german = (): ComponentSet => below(join(root, 'force-app-optional/german'));
const leadPath = (): ComponentSet => below(join(root, 'force-app-optional/lead-path'));

type Response = DeployResult['response'];

/** Deploys one after the other to an org that had nothing of Treaty. */
const deployAll = async (
  packages: readonly ComponentSet[],
  options: Partial<SalesforceOrgOptions> = {},
): Promise<{ readonly responses: readonly Response[]; readonly deployed: readonly string[] }> => {
  const open = await openOrg({ metadataFolder: undefined, ...options });
  const connection = await logIn(open);
  const responses: Response[] = [];
  for (const each of packages) responses.push((await deploy(each, connection)).response);
  const deployed = open.org.deployedComponents();
  await open.org.close();
  return { responses, deployed };
};

const problemsOf = (response: Response | undefined): readonly unknown[] =>
  [response?.details.componentFailures ?? []]
    .flat()
    .map(({ fullName, problem }) => `${fullName}: ${problem}`);

/** A path on leads as an org may have had it before. */
const pathOfTheOrg = async (): Promise<string> => {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'pathAssistants'));
  await writeFile(
    join(folder, 'pathAssistants/Inbound.pathAssistant-meta.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<PathAssistant xmlns="http://soap.sforce.com/2006/04/metadata">
    <active>true</active>
    <entityName>Lead</entityName>
    <fieldName>Status</fieldName>
    <masterLabel>Inbound</masterLabel>
    <recordTypeName>__MASTER__</recordTypeName>
</PathAssistant>
`,
  );
  return folder;
};

describe('sf project deploy start -d force-app', () => {
  test('succeeds in an org without German and with a path of its own, and leaves that path alone', async () => {
    const own = await pathOfTheOrg();
    const { responses, deployed } = await deployAll([below(own), usual()]);
    expect(responses.map(problemsOf)).toEqual([[], []]);
    expect(responses.map(({ success }) => success)).toEqual([true, true]);
    expect(deployed.filter((name) => /^(?:PathAssistant|Translations) /.test(name))).toEqual([
      'PathAssistant Inbound',
    ]);
    await rm(own, { recursive: true });
  });

  test('changes nothing the second time', async () => {
    const { responses } = await deployAll([usual(), usual()]);
    expect(responses.map(({ success }) => success)).toEqual([true, true]);
    expect(responses.slice(1).map(changedBy)).toEqual([[]]);
  });
});

describe('what needs a feature', () => {
  test('is taken, each part by itself, where the feature is there', async () => {
    const { responses } = await deployAll([usual(), german(), leadPath()], { languages: ['de'] });
    expect(responses.map(problemsOf)).toEqual([[], [], []]);
  });

  test('is refused where German is not active', async () => {
    const { responses } = await deployAll([usual(), german()]);
    expect(problemsOf(responses[1])).toEqual(['de: Not available for deploy for this organization']);
  });

  test('is refused where leads have a path already, which stays as it is', async () => {
    const own = await pathOfTheOrg();
    const { responses, deployed } = await deployAll([usual(), below(own), leadPath()]);
    expect(problemsOf(responses[2])).toEqual([expect.stringContaining('Treaty_Lead: There is a path')]);
    expect(deployed.filter((name) => name.startsWith('PathAssistant '))).toEqual(['PathAssistant Inbound']);
    await rm(own, { recursive: true });
  });
});
