import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { delay } from '../../../../simulators/src/system/delay.ts';
import { realNow } from '../../../../simulators/src/system/real-time.ts';

const pollInterval = 200;
/** A build changes its folder more often than that; otherwise it was killed. */
const staleAfter = 60_000;
/** Another process may still serve an earlier build. */
const mostKept = 4;

/** Builds a folder that does not exist yet, in a draft that is renamed when complete; only one of several processes builds it. */
export async function buildOnce(folder: string, buildInto: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.draft`;
  mkdirSync(dirname(folder), { recursive: true });
  while (!existsSync(folder)) {
    if (!claim(draft)) {
      await delay(pollInterval);
      continue;
    }
    try {
      await buildInto(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    removeOld(dirname(folder));
  }
}

/** Whether this process builds it: no other one does. */
function claim(draft: string): boolean {
  try {
    mkdirSync(draft);
    return true;
  } catch (error) {
    if (!isThere(error)) throw error;
    const lastChange = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? realNow();
    if (realNow() - lastChange > staleAfter) rmSync(draft, { recursive: true, force: true });
    return false;
  }
}

const isThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

function removeOld(parent: string): void {
  const byAge = readdirSync(parent)
    .map((name) => join(parent, name))
    .map((path) => ({ path, builtAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.builtAt - a.builtAt);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { recursive: true, force: true });
}
