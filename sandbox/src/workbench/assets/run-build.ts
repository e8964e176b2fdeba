import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const mostWords = 4000;

/** A build in a process of its own. */
export interface RunningBuild {
  /** Resolves when everything is built; rejects with what the build said last. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** Builds the pages into a folder: in a process of its own, since the simulated CRMs live in this one. */
export function runBuild(root: string, outDir: string, tell: (line: string) => void): RunningBuild {
  const child = spawn(process.execPath, [join(root, 'sandbox/src/workbench/build/build.ts'), outDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    words = (words + piece).slice(-mostWords);
  });
  createInterface(child.stdout).on('line', tell);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The workbench could not be built:\n${words.trim()}`));
    });
  });
  return { ended, stop: () => child.kill() };
}
