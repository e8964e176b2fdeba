import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild, type RunningBuild } from './run-build.ts';
import { sourceHash } from './source-hash.ts';

/** How far the pages are. */
export type AssetsState =
  | { readonly kind: 'ready'; readonly folder: string }
  | { readonly kind: 'building'; readonly done: readonly string[] }
  | { readonly kind: 'failed'; readonly lastWords: string };

/** The built pages: made once for a state of the sources, and kept. */
export interface Assets {
  readonly state: () => AssetsState;
  /** Builds them unless they are there; resolves to their folder. @throws with the last words of the build. */
  readonly make: () => Promise<string>;
  /** Ends a build that runs. */
  readonly stop: () => void;
}

/** The pages of the project in that folder, kept in its `.cache`. */
export function openAssets({ root, tell }: { root: string; tell: (line: string) => void }): Assets {
  const kept = join(root, '.cache/workbench');
  const folder = join(kept, sourceHash(root));
  let build: RunningBuild | undefined;
  let state: AssetsState = existsSync(folder) ? { kind: 'ready', folder } : { kind: 'building', done: [] };
  let made: Promise<string> | undefined;

  const run = async (): Promise<string> => {
    tell('  the workbench is being built, which is done once');
    const draft = `${folder}.${process.pid}`;
    mkdirSync(kept, { recursive: true });
    const done: string[] = [];
    build = runBuild(root, draft, (line) => {
      tell(`    ${line}`);
      done.push(line);
      state = { kind: 'building', done };
    });
    try {
      await build.ended;
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      state = { kind: 'failed', lastWords: error instanceof Error ? error.message : String(error) };
      throw error;
    }
    renameSync(draft, folder);
    forgetOld(kept);
    state = { kind: 'ready', folder };
    return folder;
  };
  return {
    state: () => state,
    make: () => (made ??= state.kind === 'ready' ? Promise.resolve(folder) : run()),
    stop: () => build?.stop(),
  };
}

/** Another start may still serve an earlier one. */
const mostKept = 4;

function forgetOld(kept: string): void {
  const byAge = readdirSync(kept)
    .map((name) => ({ path: join(kept, name), madeAt: statSync(join(kept, name)).mtimeMs }))
    .toSorted((a, b) => b.madeAt - a.madeAt);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { recursive: true, force: true });
}
