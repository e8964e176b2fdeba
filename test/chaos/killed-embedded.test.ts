import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { faultPoints } from './fault-points.ts';
import { killBetweenSteps } from './kill-between-steps.ts';
import { prepareFolder } from './prepared-folder.ts';

describe('the process is killed during a handoff, on PGlite', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await prepareFolder();
  }, 60_000);
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  test.concurrent.each(faultPoints)(
    'at %s: the handoff arrives, every step once',
    (point) => killBetweenSteps([point], { folder }),
    120_000,
  );
});
