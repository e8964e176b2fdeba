import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const mostOutput = 4000;

/** A build in a separate process. */
export interface RunningBuild {
  /** Resolves when everything is built; rejects with the last output of the build. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** Builds the pages into a folder, in a separate process, because the simulated CRMs run in this one. */
export function runBuild(root: string, outDir: string, print: (line: string) => void): RunningBuild {
  const child = spawn(process.execPath, [join(root, 'sandbox/src/workbench/build/build.ts'), outDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    output = (output + piece).slice(-mostOutput);
  });
  createInterface(child.stdout).on('line', print);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The workbench could not be built:\n${output.trim()}`));
    });
  });
  return { ended, stop: () => child.kill() };
}
