import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCompute } from '../../../middleware/src/adapters/compute/compute.ts';
import type { Compute } from '../../../middleware/src/services/ports/compute.ts';
import { shippedFiles } from '../../unit/definitions/shipped-files.ts';

let compute: Compute;
beforeAll(async () => {
  compute = createCompute();
  await compute.previewClock({ calendar, start: '2026-01-15T09:00:00.000Z', hours: 1 });
}, 60_000);
afterAll(() => compute.close());

const calendar = {
  timeZone: 'America/New_York',
  week: { mon: [['09:00', '09:01']] as [string, string][] },
  holidays: [],
};

/** The longest that the event loop stood still while the work was done, in milliseconds. */
const longestStall = async (work: Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work.catch(() => undefined);
  delay.disable();
  return delay.max / 1e6;
};

test('a calendar that hardly ever opens is looked through beside the event loop', async () => {
  const request = { calendar, start: '2026-01-15T09:00:00.000Z', hours: 10_000 };
  const answer = compute.previewClock(request);
  expect(await longestStall(answer)).toBeLessThan(50);
  await expect(answer).rejects.toMatchObject({ code: 'unprocessable', faults: [{ path: 'body.calendar' }] });
}, 30_000);

test('a megabyte of definitions is checked beside the event loop', async () => {
  const files = [{ name: 'picklists.yaml', text: `- [${'{a: 1}, '.repeat(80_000)}]` }];
  const answer = compute.checkDefinitions(files, shippedFiles());
  expect(await longestStall(answer)).toBeLessThan(50);
}, 30_000);

test('the definitions in force are fit, and change nothing', async () => {
  expect(await compute.checkDefinitions(shippedFiles(), shippedFiles())).toMatchObject({
    fit: true,
    changes: [],
  });
}, 30_000);
