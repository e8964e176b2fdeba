import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSalesforceOrg } from '../../sandbox/src/salesforce/start-salesforce-org.ts';
import { changeWord, copyProject, filesOf } from './project-copy.ts';
import { runSf } from './run-sf.ts';
import type { Ended } from './run-sf.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const home = await mkdtemp(join(tmpdir(), 'treaty-sf-home-'));
const project = await copyProject();
const org = await startSalesforceOrg({
  port: 0,
  dataFile: ':memory:',
  clock: { now: () => Date.now() },
  clients: [{ clientId: 'treaty', publicKey: keys.publicKey }],
});
const sf = runSf(home, project);

/** Tells what was tried, and stops at the first thing that went otherwise. */
const expectThat = (what: string, ended: Ended, code: number, words: RegExp): void => {
  assert.equal(ended.code, code, `${what}: ended with ${ended.code}\n${ended.output}`);
  assert.match(ended.output, words, what);
  process.stdout.write(`  ok  ${what}\n`);
};

const deploy = (...more: string[]): string[] => [
  'project',
  'deploy',
  ...more,
  '--manifest',
  'manifest/package.xml',
];

const logIn = async (): Promise<void> => {
  const key = join(home, 'server.key');
  await writeFile(key, keys.privateKey);
  const jwt = ['--client-id', 'treaty', '--jwt-key-file', key, '--username', 'integration@treaty.example'];
  const byKey = ['org', 'login', 'jwt', '--instance-url', org.url, ...jwt, '--alias', 'by-key'];
  expectThat('login by JWT', await sf(byKey), 0, /Successfully authorized/);
  const byToken = [
    'org',
    'login',
    'access-token',
    '--instance-url',
    org.url,
    '--no-prompt',
    '--alias',
    'admin',
  ];
  const token = { SF_ACCESS_TOKEN: org.issueToken(org.administratorId) };
  const ended = await sf([...byToken, '--set-default'], token);
  expectThat('login by access token', ended, 0, /Successfully authorized/);
};

const deployAll = async (): Promise<void> => {
  expectThat('validate only', await sf(deploy('start', '--dry-run')), 0, /Succeeded/);
  assert.deepEqual(org.deployedComponents(), []);
  expectThat('deploy by SOAP', await sf(deploy('start')), 0, /Succeeded/);
  assert.ok(org.deployedComponents().includes('CustomObject Treaty_Handoff__c'));
  const byRest = await sf(deploy('start'), { SF_ORG_METADATA_REST_DEPLOY: 'true' });
  expectThat('deploy by REST', byRest, 0, /Succeeded/);
};

const refuse = async (): Promise<void> => {
  const file = join(project, 'force-app/vocabulary/objects/Lead/fields/Treaty_Reason__c.field-meta.xml');
  await changeWord(file, '<valueSetName>Treaty_Reason<', '<valueSetName>Gone<');
  expectThat('a deployment that fails', await sf(deploy('start')), 1, /Treaty_Reason__c[\s\S]*Gone/);
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

try {
  await logIn();
  await deployAll();
  await refuse();
  await askBack();
} finally {
  await org.close();
  await rm(home, { recursive: true });
  await rm(project, { recursive: true });
}
