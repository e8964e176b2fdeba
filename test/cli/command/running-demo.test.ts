import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { locateMiddleware } from '../../../middleware/cli/command/locate-middleware.ts';
import { parityCommand } from '../../../middleware/cli/parity/parity-command.ts';
import { writeRunning } from '../../../sandbox/src/supervisor/running-demo.ts';
import { startServer, type TestServer } from '../../adapters/http/start-server.ts';
import { runInTerminal } from '../run-in-terminal.ts';

const token = 'demo_token_0001';

let data: string;
let server: TestServer;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'treaty-demo-'));
  server = await startServer({
    tokens: { [token]: { name: 'demo', scopes: ['read', 'write'] } },
    handlers: { parity: () => ({ report: null, newer: null }) },
  });
});
afterEach(async () => {
  await server.close();
  rmSync(data, { recursive: true });
});

/** What `npm start` writes into its data folder. */
const demoRuns = (pid = process.pid): void => {
  const elsewhere = 'http://127.0.0.1:9';
  const addresses = { control: elsewhere, middleware: server.url, salesforce: elsewhere, hubspot: elsewhere };
  writeRunning(data, { pid, addresses, apiToken: token, controlToken: 'control' });
};

const parity = (...args: readonly string[]) =>
  runInTerminal(
    parityCommand(() => Promise.resolve()),
    args,
    { TREATY_DATA: data },
  );

test('a command finds the running demo and its token', async () => {
  demoRuns();
  expect(await parity()).toMatchObject({
    exitCode: 69,
    output: 'There is no report yet. Run a comparison with --now.',
  });
});

test('without a demo the command asks for a token', async () => {
  expect(await parity()).toMatchObject({
    exitCode: 2,
    output: expect.stringMatching(
      /^Set TREATY_API_TOKEN to an API token of the middleware, or start the demo/,
    ),
  });
});

test('a demo that was killed is not taken for a running one', async () => {
  // Above the highest process id that Linux and macOS give out.
  demoRuns(2 ** 22 + 1);
  expect((await parity()).exitCode).toBe(2);
});

test("the demo's token is sent to no other address", async () => {
  demoRuns();
  expect((await parity('--url', 'http://127.0.0.1:9')).exitCode).toBe(2);
});

test.each([
  ['--url', { given: 'http://a.example', TREATY_URL: 'http://b.example' }, 'http://a.example'],
  ['TREATY_URL', { given: undefined, TREATY_URL: 'http://b.example/' }, 'http://b.example'],
])('%s takes precedence over the running demo', (_, { given, TREATY_URL }, url) => {
  demoRuns();
  const environment = { TREATY_DATA: data, TREATY_URL, TREATY_API_TOKEN: 'own_token_0001' };
  expect(locateMiddleware(given, { environment })).toEqual({ url, token: 'own_token_0001' });
});

test('a token of its own is sent to the demo too', () => {
  demoRuns();
  const environment = { TREATY_DATA: data, TREATY_API_TOKEN: 'own_token_0001' };
  expect(locateMiddleware(undefined, { environment })).toEqual({ url: server.url, token: 'own_token_0001' });
});
