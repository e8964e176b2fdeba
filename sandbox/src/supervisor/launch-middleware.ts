import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startTimer } from '../system/real-time.ts';
import { root } from './settings.ts';
import { within } from './within.ts';

const stopWithin = 12_000;
const answerWithin = 30_000;
const linesShown = 40;

/** What the middleware needs to be started as a process of its own. */
export interface Launch {
  readonly environment: Readonly<Record<string, string>>;
  /** Where its output goes; earlier output stays. */
  readonly logFile: string;
}

/** One process of the middleware. */
export interface Launched {
  readonly pid: number | undefined;
  /** Resolves when it serves; rejects with its last words when it ends before that. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, to its last words. */
  readonly ended: Promise<string>;
  /** Sets its clock so many milliseconds off real time; resolves when it has looked at its deadlines. */
  setClockOffset(offset: number): Promise<void>;
  /** Asks it to end and kills it when it does not within 12 seconds. */
  stop(): Promise<void>;
  kill(): void;
}

const Ready = z.object({ ready: z.object({ port: z.number() }) });

/** Starts the middleware. It ends by itself when this process does: it notices that the channel between them is gone. */
export function launchMiddleware({ environment, logFile }: Launch): Launched {
  const log = openSync(logFile, 'a', 0o600);
  const before = readFileSync(logFile, 'utf8').length;
  const child = spawn(process.execPath, [join(root, 'middleware/src/main.ts')], {
    cwd: root,
    env: { ...environment },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const lastWords = (end: string): string => {
    const lines = readFileSync(logFile, 'utf8').slice(before).trimEnd().split('\n').slice(-linesShown);
    return [`it ended with ${end}; its last words:`, ...lines.map((line) => `    ${line}`)].join('\n');
  };
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(lastWords(signal ?? `code ${String(code)}`)));
    child.once('error', (error) => resolve(lastWords(error.message)));
  });
  return {
    pid: child.pid,
    ready: Promise.race([heard(child, (message) => Ready.safeParse(message).success), endsEarly(ended)]),
    ended,
    setClockOffset: async (offset) => {
      const isAnswer = (message: unknown): boolean => Offset.safeParse(message).data?.clockOffset === offset;
      const answered = heard(child, isAnswer);
      child.send({ clockOffset: offset });
      await within(
        answerWithin,
        Promise.race([answered, endsEarly(ended)]),
        'the middleware did not say that its clock moved',
      );
    },
    stop: async () => {
      child.kill('SIGTERM');
      const cancel = startTimer(stopWithin, () => child.kill('SIGKILL'));
      await ended;
      cancel();
    },
    kill: () => child.kill('SIGKILL'),
  };
}

const Offset = z.object({ clockOffset: z.number() });

/** Resolves at the first message of the child that fits. */
const heard = (child: ChildProcess, fits: (message: unknown) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const listen = (message: unknown): void => {
      if (!fits(message)) return;
      child.off('message', listen);
      resolve();
    };
    child.on('message', listen);
  });

const endsEarly = async (ended: Promise<string>): Promise<never> => {
  throw new Error(await ended);
};
