import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { delay } from '../../../../simulators/src/system/delay.ts';
import { realNow } from '../../../../simulators/src/system/real-time.ts';

const betweenLooks = 200;
/** Whoever makes a folder adds to it more often than that; otherwise it was killed. */
const patience = 60_000;
/** Another start may still serve an earlier one. */
const mostKept = 4;

/** Makes a folder that is not there yet, in a draft that becomes it when it is whole; of several processes one makes it. */
export async function makeOnce(folder: string, makeInto: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.draft`;
  mkdirSync(dirname(folder), { recursive: true });
  while (!existsSync(folder)) {
    if (!claim(draft)) {
      await delay(betweenLooks);
      continue;
    }
    try {
      await makeInto(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    forgetOld(dirname(folder));
  }
}

/** Whether it is ours to make: nobody else is at it. */
function claim(draft: string): boolean {
  try {
    mkdirSync(draft);
    return true;
  } catch (error) {
    if (!isThere(error)) throw error;
    const lastChange = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? realNow();
    if (realNow() - lastChange > patience) rmSync(draft, { recursive: true, force: true });
    return false;
  }
}

const isThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

function forgetOld(parent: string): void {
  const byAge = readdirSync(parent)
    .map((name) => join(parent, name))
    .map((path) => ({ path, madeAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.madeAt - a.madeAt);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { recursive: true, force: true });
}
