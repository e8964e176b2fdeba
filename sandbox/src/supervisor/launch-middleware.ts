import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startTimer } from '../../../simulators/src/system/real-time.ts';
import { root } from './settings.ts';
import { within } from './within.ts';

const stopWithin = 12_000;
const answerWithin = 30_000;
const linesShown = 40;
/** How a line begins that the log writes at level info. */
const dailyWork = '{"level":30,';

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
  /** Sets its clock so many milliseconds off real time; resolves when it has looked at its deadlines, or has ended. */
  setClockOffset(offset: number): Promise<void>;
  /** Asks it to end and kills it when it does not within 12 seconds. */
  stop(): Promise<void>;
  kill(): void;
}

const Ready = z.object({ ready: z.object({ port: z.number() }) });

/** Starts the middleware. It ends by itself when this process does: it notices that the channel between them is gone. */
export function launchMiddleware({ environment, logFile }: Launch): Launched {
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const child = spawn(process.execPath, [join(root, 'middleware/src/main.ts')], {
    cwd: root,
    env: { ...environment },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(`it ended with ${signal ?? `code ${String(code)}`}. ${lastWords(logFile, from)}`),
    );
    child.once('error', (error) => resolve(`${error.message}. ${lastWords(logFile, from)}`));
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
        Promise.race([answered, ended]),
        'The middleware did not say that its clock moved.',
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

/** Of the log's lines from that byte on, the last ones that are more than a note of the daily work. */
function lastWords(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString().split('\n');
  const words = lines.filter((line) => line.trim() !== '' && !line.startsWith(dailyWork)).slice(-linesShown);
  return [`More in ${logFile}.`, ...words.map((line) => `    ${line}`)].join('\n');
}
