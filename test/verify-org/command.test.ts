import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pollUntil } from '../support/poll-until.ts';
import { startVerifiedOrg } from './support/verified-org.ts';
import type { VerifiedOrg } from './support/verified-org.ts';

let verified: VerifiedOrg;

beforeAll(async () => {
  verified = await startVerifiedOrg();
});

afterAll(() => verified.org.close());

/** Empty ones win over a .env of the folder and count as not given. */
const nothing = {
  TREATY_VERIFY_SALESFORCE_URL: '',
  TREATY_VERIFY_SALESFORCE_TOKEN: '',
  TREATY_VERIFY_SALESFORCE_CLIENT_ID: '',
  TREATY_VERIFY_HUBSPOT_TOKEN: '',
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (
  args: readonly string[],
  given: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } => {
  const child = spawn(process.execPath, ['verify-org/src/verify-org.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...nothing, ...given },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended };
};

const address = () => ({
  TREATY_VERIFY_SALESFORCE_URL: verified.org.url,
  TREATY_VERIFY_SALESFORCE_TOKEN: verified.settings.token ?? '',
});

test('without settings it says which are missing', async () => {
  const { code, out, err } = await run([]).ended;
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('TREATY_VERIFY_HUBSPOT_TOKEN: missing');
});

test('a statement that nobody knows is refused', async () => {
  const { code, err } = await run(['--only', 'salesforce-nonsense'], address()).ended;
  expect(code).toBe(2);
  expect(err).toContain('--only salesforce-nonsense: simulators/assumptions.yaml has no such statement');
});

test('a statement that held on a simulated org is not said to be one that may be marked as seen', async () => {
  const { code, out } = await run(['--only', 'salesforce-query-and-or'], address()).ended;
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'statement                status      finding',
    'salesforce-query-and-or  documented  held',
    '',
    'Salesforce was on this machine, so it was simulated: what held there proves nothing about the real one.',
    '',
    '1 held, 0 differs, 0 not checked.',
    '',
  ]);
});

test('a machine is told the same', async () => {
  const { code, out } = await run(['--json', '--only', 'salesforce-lds-refresh'], address()).ended;
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    statements: [{ platform: 'salesforce', id: 'salesforce-lds-refresh', finding: 'not_checked' }],
    simulated: ['salesforce'],
    mayBeMarkedSeen: [],
    leftBehind: [],
  });
});

test('Ctrl-C ends a run that waits, after its records are removed', async () => {
  const before = verified.recordIds();
  const { child, ended } = run(['--only', 'salesforce-scheduled-path'], address());
  await pollUntil('a handoff of the run', () => verified.recordIds().length > before.length + 3);
  child.kill('SIGINT');
  const { code, out } = await ended;
  expect(code).toBe(130);
  expect(out).toContain('the run was interrupted');
  expect(verified.recordIds()).toEqual(before);
});
