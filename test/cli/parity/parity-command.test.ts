import { afterEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ParityAnswer, ParityDifferences, type ParityRun } from '@treaty/contract/parity';
import { parityCommand } from '../../../middleware/cli/parity/parity-command.ts';
import { runInTerminal } from '../run-in-terminal.ts';
import { startServer, type TestServer } from '../../adapters/http/start-server.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../contract/fixtures/${name}.json`), 'utf8'));
const { report } = ParityAnswer.parse(fixture('parity'));
const token = 'treaty_parity_0001';
const underWay: ParityRun = {
  id: '019ab4c8-7c00-7000-8000-000000000009',
  startedAt: '2026-11-24T15:00:00.000Z',
  finishedAt: null,
  failed: false,
  trouble: null,
};

let server: TestServer | undefined;
afterEach(() => server?.close());

/** A middleware that answers so, one answer after the other; the last one again and again. */
async function command(
  args: readonly string[],
  answers: readonly ParityAnswer[],
  environment = { TREATY_API_TOKEN: token },
) {
  const left = [...answers];
  server = await startServer({
    tokens: { [token]: { name: 'admin', scopes: ['read', 'write'] } },
    handlers: {
      parity: () => (left.length > 1 ? left.shift() : left[0]) ?? { report: null, newer: null },
      startParity: () => underWay,
    },
  });
  const command = parityCommand(() => Promise.resolve());
  const { exitCode, output } = await runInTerminal(command, [...args, '--url', server.url], environment);
  return { exitCode, said: output };
}

test('the worked examples have the shape of the contract', () => {
  expect(report?.inParity).toBe(false);
  expect(ParityDifferences.parse(fixture('parity-differences')).differences).toHaveLength(3);
});

test('the last report is printed: why the totals differ, the stages, what each cause means', async () => {
  const { exitCode, said } = await command([], [{ report, newer: null }]);
  expect(exitCode).toBe(1);
  expect(said).toContain(
    'HubSpot 1400, Salesforce 1312: 61 not handed off to sales yet, 27 refused by Salesforce.',
  );
  expect(said).toContain('Stage  Treaty  HubSpot  Salesforce\nLead       61       61           0\n');
  expect(said).toContain(
    '27 refused by Salesforce\n  Salesforce refuses the update: correct what it reports',
  );
});

test('programs get the report as it is', async () => {
  const { said } = await command(['--json'], [{ report, newer: null }]);
  expect(JSON.parse(said)).toEqual(report);
});

test('both CRMs in parity end well', async () => {
  const inParity = report && { ...report, inParity: true };
  expect((await command([], [{ report: inParity, newer: null }])).exitCode).toBe(0);
});

test('comparing now waits for the end, and says once what it waits for', async () => {
  const waits = { report: null, newer: { ...underWay, trouble: 'salesforce: no answer' } };
  const ended = report && { ...report, id: underWay.id };
  const { exitCode, said } = await command(['--now'], [waits, waits, { report: ended, newer: null }]);
  expect(exitCode).toBe(1);
  expect(said.match(/Waiting: salesforce: no answer\./g)).toHaveLength(1);
  expect(said).toContain('HubSpot 1400');
});

test('a comparison that cannot be made says why', async () => {
  const failed = {
    ...underWay,
    failed: true,
    finishedAt: underWay.startedAt,
    trouble: 'salesforce: no such column',
  };
  const outcome = await command(['--now'], [{ report: null, newer: failed }]);
  expect(outcome).toEqual({ exitCode: 69, said: 'The CRMs cannot be compared: salesforce: no such column.' });
});

test('before the first comparison it says how to make one', async () => {
  const outcome = await command([], [{ report: null, newer: null }]);
  expect(outcome).toEqual({ exitCode: 69, said: 'There is no report yet. Run a comparison with --now.' });
});

test('a token that nobody knows is refused', async () => {
  const { exitCode, said } = await command([], [], { TREATY_API_TOKEN: 'stranger-0001' });
  expect([exitCode, said]).toEqual([77, expect.stringContaining('refused this API token.')]);
});

test('what the command does not know is told with its usage', async () => {
  const { exitCode, said } = await command(['--nwo'], []);
  expect([exitCode, said]).toEqual([2, expect.stringContaining('npm run parity')]);
});
