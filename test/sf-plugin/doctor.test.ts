/** @jest-environment ./test/sf-plugin/sf-environment.ts */
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SfCommand, Spinner } from '@salesforce/sf-plugins-core';
import Doctor from '../../sf-plugin/src/commands/treaty/doctor.ts';
import {
  answersHtml,
  answersNothing,
  answersReadiness,
  deadAddress,
  readiness,
  startLocalServer,
} from './local-server.ts';

const plugin = fileURLToPath(new URL('../../sf-plugin', import.meta.url));
const closers: (() => Promise<void>)[] = [];

const log = jest.spyOn(SfCommand.prototype, 'log');
const table = jest.spyOn(SfCommand.prototype, 'table');
const silenced = [
  jest.spyOn(SfCommand.prototype, 'logToStderr'),
  jest.spyOn(Spinner.prototype, 'start'),
  jest.spyOn(Spinner.prototype, 'stop'),
];

beforeEach(() => {
  for (const spy of [log, table, ...silenced]) spy.mockReset().mockReturnValue(undefined);
});

afterEach(async () => {
  // The command leaves its exit code to the process, which here is that of the tests.
  process.exitCode = undefined;
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(listener: RequestListener): Promise<string> {
  const { url, close } = await startLocalServer(listener);
  closers.push(close);
  return url;
}

const doctor = (url: string): Promise<unknown> => Doctor.run(['--url', url], { root: plugin });

test('a ready middleware is shown check by check', async () => {
  const url = await serve(answersReadiness(true));
  expect(await doctor(url)).toEqual(readiness(true));
  expect(table.mock.calls[0]?.[0].data).toEqual([
    { name: 'database', state: 'ok', detail: 'answers' },
    { name: 'definitions', state: 'ok', detail: 'version 3.2' },
  ]);
  expect(log.mock.calls.flat().slice(0, 3)).toEqual([
    'Database: up',
    'Definitions: version 3.2',
    'Backlog (jobs waiting or running): 3',
  ]);
});

test('a middleware that is not ready is shown in full, and the error hands on its readiness', async () => {
  const url = await serve(answersReadiness(false));
  await expect(doctor(url)).rejects.toMatchObject({
    name: 'NotReadyError',
    message: `Treaty is not ready (${url}).`,
    exitCode: 1,
    result: readiness(false),
  });
  expect(table.mock.calls[0]?.[0].data[0]).toEqual({
    name: 'database',
    state: 'failed',
    detail: 'does not answer',
  });
  expect(log).toHaveBeenCalledWith('Database: down');
});

test('a page that is not the middleware’s is told apart from silence', async () => {
  const url = await serve(answersHtml);
  await expect(doctor(url)).rejects.toMatchObject({
    name: 'NotTreatyError',
    message: `${url}/readyz responds, but not as Treaty's middleware does (HTTP 200, text/html).`,
    exitCode: 1,
  });
});

test('where nothing listens, the error says how to start or find the middleware', async () => {
  const url = await deadAddress();
  await expect(doctor(url)).rejects.toMatchObject({
    name: 'UnreachableError',
    message: `No response from ${url}/readyz: connect ECONNREFUSED ${new URL(url).host}.`,
    exitCode: 1,
    actions: [
      'Start the middleware if it is not running: "npm start" in Treaty\'s folder.',
      'If it runs elsewhere, give its address with --url or TREATY_URL.',
      'If the address is right, look for a firewall or a VPN in between.',
    ],
  });
});

test('a middleware that stays silent is waited for ten seconds', async () => {
  const url = await serve(answersNothing);
  const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.timeout(50));
  await expect(doctor(url)).rejects.toMatchObject({
    name: 'TimedOutError',
    message: `No response from ${url}/readyz within 10 seconds.`,
    exitCode: 1,
  });
  expect(timeout).toHaveBeenLastCalledWith(10_000);
  timeout.mockRestore();
});

test('an unusable address is refused before anything is asked, and its password is not repeated', async () => {
  const refused = doctor('https://user:swordfish@example.com');
  await expect(refused).rejects.toMatchObject({ name: 'AddressError', exitCode: 2 });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('swordfish') });
});
