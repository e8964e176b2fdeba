import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSalesforceOrg } from '../../simulators/src/salesforce/start-salesforce-org.ts';
import { installPlugin } from './install-plugin.ts';
import { changeWord, copyProject, filesOf } from './project-copy.ts';
import { runSetup } from './run-setup.ts';
import { runSf } from './run-sf.ts';
import type { Ended } from './run-sf.ts';

const keyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const keys = keyPair();
const home = await mkdtemp(join(tmpdir(), 'treaty-sf-home-'));
const project = await copyProject();
const org = await startSalesforceOrg({
  port: 0,
  dataFile: ':memory:',
  languages: ['de'],
  clock: { now: () => Date.now() },
  clients: [{ clientId: 'treaty', publicKey: keys.publicKey }],
});
const sf = runSf(home, project);

/** Prints what was tried, and stops at the first thing that did not go as expected. */
const expectThat = (what: string, ended: Ended, code: number, words: RegExp): void => {
  assert.equal(ended.code, code, `${what}: ended with ${ended.code}\n${ended.output}`);
  assert.match(ended.output, words, what);
  process.stdout.write(`  ok  ${what}\n`);
};

const forceApp = ['-d', 'force-app'];
const deploy = (...more: string[]): Promise<Ended> => sf(['project', 'deploy', ...more]);

const loginByKey = async (key: string, alias: string): Promise<Ended> => {
  const file = join(home, `${alias}.key`);
  await writeFile(file, key);
  const jwt = ['--client-id', 'treaty', '--jwt-key-file', file, '--username', 'integration@treaty.example'];
  return sf(['org', 'login', 'jwt', '--instance-url', org.url, ...jwt, '--alias', alias]);
};

const logIn = async (): Promise<void> => {
  const forged = await loginByKey(keyPair().privateKey, 'forged');
  expectThat('a login by JWT that another key signed is refused', forged, 1, /invalid assertion/);
  expectThat('login by JWT', await loginByKey(keys.privateKey, 'by-key'), 0, /Successfully authorized/);
  const byToken = ['org', 'login', 'access-token', '--instance-url', org.url, '--no-prompt'];
  const token = { SF_ACCESS_TOKEN: org.issueToken(org.administratorId) };
  const ended = await sf([...byToken, '--alias', 'admin', '--set-default'], token);
  expectThat('login by access token', ended, 0, /Successfully authorized/);
};

const validate = async (): Promise<void> => {
  expectThat('deploy --dry-run', await deploy('start', ...forceApp, '--dry-run'), 0, /Succeeded/);
  const ended = await deploy('validate', ...forceApp);
  expectThat('deploy validate', ended, 0, /Succeeded[\s\S]*deploy quick/);
  assert.deepEqual(org.deployedComponents(), []);
  const [, job = ''] = /--job-id (0Af\w+)/.exec(ended.output) ?? [];
  expectThat(
    'deploy quick, of what was validated',
    await deploy('quick', '--job-id', job),
    0,
    /Successfully deployed/,
  );
  assert.ok(org.deployedComponents().includes('CustomObject Treaty_Handoff__c'));
};

const deployAll = async (): Promise<void> => {
  expectThat('deploy by SOAP', await deploy('start', ...forceApp), 0, /Succeeded/);
  const rest = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
  expectThat('deploy by REST', await sf(['project', 'deploy', 'start', ...forceApp], rest), 0, /Succeeded/);
  const byManifest = await deploy('start', '--manifest', 'manifest/upgrade.xml');
  expectThat('upgrade', byManifest, 0, /Succeeded/);
  for (const part of ['german', 'lead-path']) {
    const ended = await deploy('start', '-d', `force-app-optional/${part}`);
    expectThat(`deploy ${part}`, ended, 0, /Succeeded/);
  }
  assert.ok(org.deployedComponents().includes('Translations de'));
};

const refuse = async (): Promise<void> => {
  const file = join(project, 'force-app/vocabulary/objects/Lead/fields/Treaty_Reason__c.field-meta.xml');
  await changeWord(file, '<valueSetName>Treaty_Reason<', '<valueSetName>Gone<');
  expectThat('a deployment that fails', await deploy('start', ...forceApp), 1, /Treaty_Reason__c[\s\S]*Gone/);
  await changeWord(file, '<valueSetName>Gone<', '<valueSetName>Treaty_Reason<');
};

const askBack = async (): Promise<void> => {
  const sent = await filesOf(project);
  const ended = await sf(['project', 'retrieve', 'start', '--manifest', 'manifest/package.xml']);
  expectThat('retrieve', ended, 0, /Succeeded/);
  assert.deepEqual(await filesOf(project), sent);
  process.stdout.write('  ok  what was retrieved is what was deployed\n');
  const query = ['data', 'query', '--query', 'SELECT Username FROM User', '--json'];
  expectThat('query', await sf(query), 0, /integration@treaty\.example/);
};

const setUp = async (): Promise<void> => {
  const ended = await runSetup(home, 'admin');
  assert.match(ended.output, /nothing was written/, ended.output);
  assert.doesNotMatch(ended.output, /Lead\.|Contact\.|no handoff object/);
  process.stdout.write('  ok  npm run setup takes the login of an alias\n');
  const unknown = await runSetup(home, 'nobody');
  expectThat('npm run setup with an alias that is not there', unknown, 77, /sf org login web --alias nobody/);
};

const permit = async (): Promise<void> => {
  const assign = (name: string): Promise<Ended> =>
    sf(['org', 'assign', 'permset', '--name', name, '--on-behalf-of', 'integration@treaty.example']);
  expectThat('assign permset', await assign('Treaty_Integration'), 0, /Treaty_Integration/);
  expectThat(
    'the same once more',
    await assign('Treaty_Integration'),
    1,
    /Duplicate PermissionSetAssignment/,
  );
  expectThat('one that is not there', await assign('Treaty_Boss'), 1, /not found in target org/);
  const soql = 'SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment';
  expectThat('query it', await sf(['data', 'query', '--query', soql]), 0, /Treaty_Integration/);
};

const uninstall = async (): Promise<void> => {
  const remove = (list: string): Promise<Ended> =>
    deploy('start', '--manifest', 'manifest/uninstall.xml', '--post-destructive-changes', `manifest/${list}`);
  expectThat(
    'an uninstall while somebody has a right',
    await remove('destructiveChanges.xml'),
    1,
    /assigned to/,
  );
  const soql = 'SELECT Id FROM PermissionSetAssignment';
  for (const { Id } of org.records.query(soql))
    if (typeof Id === 'string') org.records.delete('PermissionSetAssignment', Id);
  expectThat('uninstall', await remove('destructiveChanges.xml'), 0, /Succeeded/);
  expectThat('uninstall the value sets', await remove('destructiveChangesLast.xml'), 0, /Succeeded/);
  assert.deepEqual(org.deployedComponents(), ['Translations de']);
};

const usePlugin = async (): Promise<void> => {
  expectThat('install the packed plugin', await installPlugin(home, sf), 0, /installed v0\.1\.0/);
  const readiness = { ready: true, backlog: 0, database: 'up', definitions: '3.2', checks: [] };
  const server = createServer((_, response) => response.end(JSON.stringify(readiness))).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = ['--url', `http://127.0.0.1:${address.port}`];
  const doctor = (...args: string[]): Promise<Ended> => sf(['treaty', 'doctor', ...url, ...args]);
  expectThat('sf treaty doctor', await doctor(), 0, /Treaty is ready/);
  expectThat('sf treaty doctor --json', await doctor('--json'), 0, /"ready": true/);
  server.close();
  expectThat('sf treaty doctor without a middleware', await doctor('--json'), 1, /"UnreachableError"/);
};

try {
  await usePlugin();
  await logIn();
  await validate();
  await deployAll();
  await refuse();
  await askBack();
  await setUp();
  await permit();
  await uninstall();
} finally {
  await org.close();
  await rm(home, { recursive: true });
  await rm(project, { recursive: true });
}
