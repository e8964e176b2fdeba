import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { HubSpotAccount } from '../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../simulators/src/hubspot/start-hubspot-account.ts';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';
import { root } from './support/deploying.ts';

const token = 'pat-na1-test-token';

let account: HubSpotAccount;
let open: OpenOrg;
let path: string;

beforeAll(async () => {
  open = await openOrg();
  account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock: open.clock,
    accessToken: token,
    clientSecret: 'test-client-secret',
    portalId: 12_345,
    appId: 678,
    subscriptions: [],
  });
});

afterAll(async () => {
  await open.org.close();
  await account.close();
});

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'treaty-path-'));
  await writeFile(join(path, 'token.txt'), `${token}\n`);
});

afterEach(() => rm(path, { recursive: true }));

const quoted = (value: unknown): string => `printf '%s' '${JSON.stringify(value)}'`;

/** Puts an `sf` on the path that knows the alias acme, and shows its token in `org display` or by the command for it. */
const putSf = async (accessToken: string, { isRedacted }: { isRedacted: boolean }): Promise<void> => {
  const shown = isRedacted ? '[REDACTED] Use another command to view' : accessToken;
  const display = { status: 0, result: { instanceUrl: `${open.org.url}/`, accessToken: shown } };
  const unknown = {
    status: 2,
    name: 'NamedOrgNotFoundError',
    message: 'No authorization information found.',
  };
  await writeFile(
    join(path, 'sf'),
    `#!/bin/sh
case "$*" in
  'org display --target-org acme --json') ${quoted(display)} ;;
  'org auth show-access-token --target-org acme --json') ${quoted({ status: 0, result: { accessToken } })} ;;
  *) ${quoted(unknown)}; exit 2 ;;
esac
`,
  );
  await chmod(join(path, 'sf'), 0o755);
};

/** Runs `npm run setup` with these arguments, and nothing but our `sf` on the path. */
const setUp = (...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((ended) => {
    const command = [
      join(root, 'middleware/cli/setup/setup.ts'),
      '--hubspot',
      join(path, 'token.txt'),
      '--dry-run',
    ];
    const env = {
      PATH: path,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HUBSPOT_API_URL: account.url,
    };
    execFile(process.execPath, [...command, ...args], { cwd: path, env }, (error, stdout, stderr) => {
      ended({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });

const adminToken = (): string => open.org.issueToken(open.org.administratorId);

test.each([
  ['a token that sf org display shows', false],
  ['a token that sf shows on demand only', true],
])('the set-up takes the login of an alias from sf, with %s', async (_, isRedacted) => {
  await putSf(adminToken(), { isRedacted });
  const asked = open.org.requests.count({ path: /describe$/ });
  const { said } = await setUp('--salesforce', 'acme');
  expect(said).toContain('nothing was written');
  expect(said).not.toMatch(/Lead\.|Contact\.|no handoff object/);
  expect(open.org.requests.count({ path: /describe$/ })).toBe(asked + 3);
});

test('an alias that sf does not know is named, with the login that is missing', async () => {
  await putSf(adminToken(), { isRedacted: true });
  const { code, said } = await setUp('--salesforce', 'other');
  expect(code).toBe(77);
  expect(said).toContain('“other”: No authorization information found.');
  expect(said).toContain('sf org login web --alias other');
});

test('a login that has ended is reported as Salesforce’s', async () => {
  await putSf('00D000000000001!ended', { isRedacted: false });
  const { code, said } = await setUp('--salesforce', 'acme');
  expect({ code, said }).toEqual({ code: 77, said: expect.stringContaining('log in again') });
});

test('without sf on the machine, it says how to get it and what works without it', async () => {
  const { code, said } = await setUp('--salesforce', 'acme');
  expect(code).toBe(69);
  expect(said).toContain('npm install --global @salesforce/cli');
  expect(said).toContain('--salesforce-token');
});

test('what is neither an alias nor an address is not handed to sf', async () => {
  await putSf(adminToken(), { isRedacted: false });
  expect(await setUp('--salesforce', 'acme; echo')).toMatchObject({ code: 2 });
});

test('an address needs a token, and takes no login of sf', async () => {
  expect(await setUp('--salesforce', open.org.url)).toMatchObject({ code: 2 });
  await writeFile(join(path, 'sf-token.txt'), adminToken());
  const given = ['--salesforce', open.org.url, '--salesforce-token', join(path, 'sf-token.txt')];
  expect((await setUp(...given)).said).toContain('nothing was written');
});
