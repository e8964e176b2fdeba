import { setImmediate } from 'node:timers/promises';
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

/** How often the event loop turned while the work was done: hardly once where the work is done on it. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  const end = new AbortController();
  void work.catch(() => undefined).finally(() => end.abort());
  let turns = 0;
  for (; !end.signal.aborted; turns += 1) await setImmediate();
  return turns;
};

test('a calendar that hardly ever opens is looked through beside the event loop', async () => {
  const request = { calendar, start: '2026-01-15T09:00:00.000Z', hours: 10_000 };
  const answer = compute.previewClock(request);
  expect(await turnsDuring(answer)).toBeGreaterThan(50);
  await expect(answer).rejects.toMatchObject({ code: 'unprocessable', faults: [{ path: 'body.calendar' }] });
}, 30_000);

test('a megabyte of definitions is checked beside the event loop', async () => {
  const files = [{ name: 'picklists.yaml', text: `- [${'{a: 1}, '.repeat(80_000)}]` }];
  const answer = compute.checkDefinitions(files, shippedFiles());
  expect(await turnsDuring(answer)).toBeGreaterThan(50);
}, 30_000);

test('the definitions in force are fit, and change nothing', async () => {
  expect(await compute.checkDefinitions(shippedFiles(), shippedFiles())).toMatchObject({
    fit: true,
    changes: [],
  });
}, 30_000);
