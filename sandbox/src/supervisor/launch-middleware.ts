import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startTimer } from '../../../simulators/src/system/real-time.ts';
import { keepRotating } from './rotate-log.ts';
import { root } from './settings.ts';

const stopTimeout = 12_000;
const answerTimeout = 30_000;
const mostLines = 40;
/** The beginning of a log line of level info. */
const infoPrefix = '{"level":30,';

/** What the middleware is started with. */
export interface Launch {
  readonly environment: Readonly<Record<string, string>>;
  /** Its output is appended there. */
  readonly logFile: string;
}

/** One process of the middleware. */
export interface Launched {
  readonly pid: number | undefined;
  /** Resolves when it serves; rejects with its last log lines when it ends before that. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, to its last log lines. */
  readonly ended: Promise<string>;
  /** Sets the offset of its clock from real time in milliseconds; resolves when it has checked its deadlines, or has ended. */
  setClockOffset(offset: number): Promise<void>;
  /** Asks it to end and kills it when it does not within 12 seconds. */
  stop(): Promise<void>;
  kill(): void;
}

const Ready = z.object({ ready: z.object({ port: z.number() }) });

/** Starts the middleware. It ends by itself when this process does, because the channel between them closes. */
export function launchMiddleware({ environment, logFile }: Launch): Launched {
  const stopRotating = keepRotating(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const child = spawn(process.execPath, [join(root, 'middleware/src/main.ts')], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...environment },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.once('exit', stopRotating);
  child.once('error', stopRotating);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(`it ended with ${signal ?? `code ${String(code)}`}. ${lastLines(logFile, from)}`),
    );
    child.once('error', (error) => resolve(`${error.message}. ${lastLines(logFile, from)}`));
  });
  return {
    pid: child.pid,
    ready: Promise.race([
      receives(child, (message) => Ready.safeParse(message).success),
      rejectWhenEnded(ended),
    ]),
    ended,
    setClockOffset: async (offset) => {
      const isAnswer = (message: unknown): boolean => Offset.safeParse(message).data?.clockOffset === offset;
      const answered = receives(child, isAnswer);
      child.send({ clockOffset: offset });
      await withTimeout(
        answerTimeout,
        Promise.race([answered, ended]),
        'The middleware did not confirm the new time of its clock.',
      );
    },
    stop: async () => {
      child.kill('SIGTERM');
      const cancel = startTimer(stopTimeout, () => child.kill('SIGKILL'));
      await ended;
      cancel();
    },
    kill: () => child.kill('SIGKILL'),
  };
}

const Offset = z.object({ clockOffset: z.number() });

/** Resolves at the first message of the child that satisfies a condition. */
const receives = (child: ChildProcess, is: (message: unknown) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const listen = (message: unknown): void => {
      if (!is(message)) return;
      child.off('message', listen);
      resolve();
    };
    child.on('message', listen);
  });

const rejectWhenEnded = async (ended: Promise<string>): Promise<never> => {
  throw new Error(await ended);
};

/** The last lines of the log from that byte on, or of all of it when it was rotated since, without those of level info. */
function lastLines(logFile: string, from: number): string {
  const log = readFileSync(logFile);
  const lines = log
    .subarray(log.length < from ? 0 : from)
    .toString()
    .split('\n');
  const shown = lines.filter((line) => line.trim() !== '' && !line.startsWith(infoPrefix)).slice(-mostLines);
  return [`More in ${logFile}.`, ...shown.map((line) => `    ${line}`)].join('\n');
}

/** Waits for the work for that many real milliseconds at most, then rejects with the message. */
function withTimeout<T>(milliseconds: number, work: Promise<T>, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = startTimer(milliseconds, () => reject(new Error(message)));
    work.then(resolve, reject).finally(cancel);
  });
}
