import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pollUntil } from '../../support/poll-until.ts';

const root = resolve(import.meta.dirname, '../../..');

/** `npm start` as a process of its own. */
export interface SpawnedDemo {
  readonly pid: number;
  /** All that it said so far, faults included. */
  output(): string;
  /** Resolves when it has said that. */
  says(words: string, within: number): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the demo on a data folder; free ports are looked for unless the environment says otherwise. */
export function spawnDemo(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): SpawnedDemo {
  const child = spawn(process.execPath, ['sandbox/src/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      TREATY_PORT: '0',
      TREATY_DATA: dataFolder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += String(text)));
  const ended = new Promise<number | null>((end) => child.once('close', end));
  return {
    pid: child.pid ?? 0,
    output: () => said,
    says: async (words, within) => {
      const isOver = (): boolean => said.includes(words) || child.exitCode !== null;
      await pollUntil(`“${words}”`, isOver, within).catch((error: unknown) => {
        throw new Error(`${String(error)}; so far it said: ${said}`);
      });
      if (!said.includes(words)) throw new Error(`It ended instead of saying “${words}”: ${said}`);
    },
    signal: (name) => child.kill(name),
    ended,
  };
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
