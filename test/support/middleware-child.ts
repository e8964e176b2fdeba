import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const main = join(resolve(import.meta.dirname, '../..'), 'middleware/src/main.ts');
const Ready = z.object({ ready: z.object({ port: z.number() }) });

/** The middleware in a process of its own, as `node middleware/src/main.ts`. */
export interface MiddlewareChild {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it serves; rejects with what it said when it ended instead. */
  readonly ready: Promise<void>;
  /** Resolves to how it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** What it wrote so far, to both outputs. */
  said(): string;
  /** Ends it in order; resolves to its exit code. */
  stop(): Promise<number | string>;
  /** Kills it at once. */
  kill(): Promise<number | string>;
}

/** Starts the middleware in a process of its own on that port. */
export function startChild(
  environment: Readonly<Record<string, string>>,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): MiddlewareChild {
  const child = spawn(process.execPath, [main], {
    // The middleware takes the port after TREATY_PORT, which the demo's workbench keeps for itself.
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...environment,
      TREATY_PORT: String(port - 1),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => endOf(code, signal));
  const end = (signal: NodeJS.Signals): Promise<number | string> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ready: readiness(child, ended, () => said),
    ended,
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

const endOf = (code: unknown, signal: unknown): number | string =>
  typeof code === 'number' ? code : String(signal);

async function readiness(
  child: ChildProcess,
  ended: Promise<number | string>,
  said: () => string,
): Promise<void> {
  const ready = new Promise<'ready'>((resolved) => {
    child.on('message', (message) => {
      if (Ready.safeParse(message).success) resolved('ready');
    });
  });
  const outcome = await Promise.race([ready, ended]);
  if (outcome !== 'ready') throw new Error(`the middleware ended with ${outcome}: ${said()}`);
}
