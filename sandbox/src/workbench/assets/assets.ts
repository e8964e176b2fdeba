import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build-once.ts';
import { runBuild, type RunningBuild } from './run-build.ts';
import { sourceHash } from './source-hash.ts';

/** The state of the pages. */
export type AssetsState =
  | { readonly kind: 'ready'; readonly folder: string }
  | { readonly kind: 'building'; readonly done: readonly string[] }
  | { readonly kind: 'failed'; readonly lastOutput: string };

/** The built pages: built once for each state of the sources, and cached. */
export interface Assets {
  readonly state: () => AssetsState;
  /** Builds them unless they exist; resolves to their folder. @throws with the last output of the build. */
  readonly build: () => Promise<string>;
  /** Stops a running build. */
  readonly stop: () => void;
}

/** The pages of the project in that folder, kept in its `.cache`. */
export function openAssets({ root, print }: { root: string; print: (line: string) => void }): Assets {
  const folder = join(root, '.cache/workbench', sourceHash(root));
  const done: string[] = [];
  let state: AssetsState = existsSync(folder) ? { kind: 'ready', folder } : { kind: 'building', done };
  let running: RunningBuild | undefined;
  let built: Promise<string> | undefined;

  const buildInto = (draft: string): Promise<void> => {
    print('  Building the workbench, once');
    running = runBuild(root, draft, (line) => {
      print(`    ${line}`);
      done.push(line);
    });
    return running.ended;
  };
  const build = async (): Promise<string> => {
    try {
      await buildOnce(folder, buildInto);
      state = { kind: 'ready', folder };
      return folder;
    } catch (error) {
      state = { kind: 'failed', lastOutput: error instanceof Error ? error.message : String(error) };
      throw error;
    }
  };
  return {
    state: () => state,
    build: () => (built ??= state.kind === 'ready' ? Promise.resolve(folder) : build()),
    stop: () => running?.stop(),
  };
}
