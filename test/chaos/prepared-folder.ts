import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCrms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { startChild } from '../support/middleware-child.ts';

/** An embedded database as a first start leaves it: copying it is faster than making one. */
export async function prepareFolder(): Promise<string> {
  const crms = await openCrms();
  const child = startChild(crms.environment, await freePort());
  await child.ready;
  await child.stop();
  const folder = join(mkdtempSync(join(tmpdir(), 'treaty-prepared-')), 'database');
  renameSync(join(crms.folder, 'database'), folder);
  await crms.close();
  return folder;
}
