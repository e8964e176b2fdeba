import { cp, glob, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet, ComponentSetBuilder } from '@salesforce/source-deploy-retrieve';
import type { DeployResult, RetrieveResult } from '@salesforce/source-deploy-retrieve';
import type { OpenOrg } from '../../simulators/salesforce/open-org.ts';

export const root = join(import.meta.dirname, '../../..');

/** Salesforce's own client library, in a session of the administrator. */
export const logIn = async ({ org }: OpenOrg): Promise<Connection> => {
  const accessToken = org.issueToken(org.administratorId);
  const authInfo = await AuthInfo.create({
    username: accessToken,
    accessTokenOptions: { accessToken, instanceUrl: org.url },
  });
  return Connection.create({ authInfo });
};

export interface HowToDeploy {
  readonly rest?: boolean;
  readonly checkOnly?: boolean;
}

/** Deploys components and waits for the end, asking every few milliseconds. */
export const deploy = async (
  components: ComponentSet,
  connection: Connection,
  { rest = true, checkOnly = false }: HowToDeploy = {},
): Promise<DeployResult> => {
  const deployment = await components.deploy({
    usernameOrConnection: connection,
    apiOptions: { rest, checkOnly, rollbackOnError: true, singlePackage: true },
  });
  return deployment.pollStatus(5, 60);
};

/** The components that a deployment created, changed or deleted. */
export const changedBy = ({ details }: DeployResult['response']): readonly string[] =>
  [details.componentSuccesses ?? []]
    .flat()
    .filter(({ changed }) => String(changed) === 'true')
    .map(({ componentType, fullName }) => `${componentType} ${fullName}`);

/** What `sf project deploy start --manifest` sends: the manifest's part of force-app, and what another one deletes. */
export const shippedBy = (
  manifest: string,
  { from = join(root, 'force-app'), destructive }: { from?: string; destructive?: string } = {},
): Promise<ComponentSet> =>
  ComponentSetBuilder.build({
    manifest: {
      manifestPath: join(root, 'manifest', manifest),
      directoryPaths: [from],
      ...(destructive !== undefined && { destructiveChangesPost: join(root, 'manifest', destructive) }),
    },
  });

/** What `sf project deploy start -d` sends: everything below folders of a project. */
export const below = (...folders: readonly string[]): ComponentSet => ComponentSet.fromSource([...folders]);

/** A folder for one test. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'treaty-deployment-'));

/** A copy of what an admin has after cloning, to write into; gives its folder. */
export const copyOfProject = async (): Promise<string> => {
  const project = await emptyFolder();
  for (const path of ['sfdx-project.json', '.forceignore', 'force-app', 'force-app-optional'])
    await cp(join(root, path), join(project, path), { recursive: true });
  return project;
};

/** Fetches components into the folder they come from, as `sf project retrieve start` does. */
export const retrieve = async (
  components: ComponentSet,
  connection: Connection,
  output: string,
): Promise<RetrieveResult> => {
  const retrieval = await components.retrieve({
    usernameOrConnection: connection,
    output,
    format: 'source',
    merge: true,
  });
  return retrieval.pollStatus(5, 60);
};

/** The files of a folder in source format: text by path. */
export const filesUnder = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for await (const path of glob('**/*.{xml,js,html,css}', { cwd: folder })) {
    files.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return files;
};
