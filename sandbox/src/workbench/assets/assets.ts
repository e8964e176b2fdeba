import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeOnce } from './make-once.ts';
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
  const folder = join(root, '.cache/workbench', sourceHash(root));
  const done: string[] = [];
  let state: AssetsState = existsSync(folder) ? { kind: 'ready', folder } : { kind: 'building', done };
  let build: RunningBuild | undefined;
  let made: Promise<string> | undefined;

  const buildInto = (draft: string): Promise<void> => {
    tell('  the workbench is being built, which is done once');
    build = runBuild(root, draft, (line) => {
      tell(`    ${line}`);
      done.push(line);
    });
    return build.ended;
  };
  const make = async (): Promise<string> => {
    try {
      await makeOnce(folder, buildInto);
      state = { kind: 'ready', folder };
      return folder;
    } catch (error) {
      state = { kind: 'failed', lastWords: error instanceof Error ? error.message : String(error) };
      throw error;
    }
  };
  return {
    state: () => state,
    make: () => (made ??= state.kind === 'ready' ? Promise.resolve(folder) : make()),
    stop: () => build?.stop(),
  };
}
