import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockFolder } from '../../middleware/src/adapters/postgres/folder-lock.ts';
import { openCrms, type Crms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { startChild, type MiddlewareChild } from '../support/middleware-child.ts';

describe('two processes on one data folder', () => {
  let crms: Crms;
  let first: MiddlewareChild | undefined;
  beforeAll(async () => {
    crms = await openCrms();
    first = startChild(crms.environment, await freePort());
    await first.ready;
  }, 60_000);
  afterAll(async () => {
    await first?.kill();
    await crms.close();
  });

  test('the second one ends, and says which process holds the folder and what to do', async () => {
    const second = startChild(crms.environment, await freePort());
    expect(await second.ready.catch(() => second.ended)).toBe(1);
    expect(second.said()).toContain(`is in use by process ${first?.pid}.`);
    expect(second.said()).toContain('TREATY_DATA');
    expect(second.said()).not.toMatch(/^ +at /m);
  }, 30_000);

  test('it is refused at once, not after a timeout', async () => {
    const asked = performance.now();
    await expect(lockFolder(join(crms.folder, 'database'))).rejects.toThrow(`process ${first?.pid}`);
    expect(performance.now() - asked).toBeLessThan(1000);
  });

  test('the folder is free as soon as the process that held it was killed', async () => {
    await first?.kill();
    const lock = await lockFolder(join(crms.folder, 'database'));
    await lock.release();
  });
});
