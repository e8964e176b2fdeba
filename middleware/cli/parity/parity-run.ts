import { parseArgs } from 'node:util';
import { ParityAnswer, ParityRun, type ParityReport } from '@treaty/contract/parity';
import { askMiddleware, type Middleware } from '../command/ask-middleware.ts';
import { parityLines } from './parity-lines.ts';
import { CommandError, exitCodes } from '../command/report.ts';
import type { Surroundings } from '../definitions/run.ts';

const usage = `npm run parity

Prints why HubSpot and Salesforce do not hold the same, as the last comparison found; docs/parity.md explains each cause.

  --now               compares anew and waits for the end
  --url <address>     the middleware (else TREATY_URL, else http://127.0.0.1:4001); its token: TREATY_API_TOKEN
  --json              the report as one JSON document

Ends with 0 in parity, 1 differences found, 2 called wrongly, 69 no answer or no report, 77 not let in.`;

/** What a run of the command is given besides. */
export interface ParitySurroundings extends Surroundings {
  /** Between two looks whether a comparison has ended. */
  readonly pause: () => Promise<void>;
}

/** Prints the report and returns the exit code. */
export async function runParity(
  args: readonly string[],
  { environment, say, complain, pause }: ParitySurroundings,
): Promise<number> {
  try {
    const { help, now, json, url } = parsed(args);
    if (help) {
      say(usage);
      return exitCodes.done;
    }
    const middleware = middlewareAt(url, environment);
    const report = now ? await compareNow(middleware, { complain, pause }) : await lastReport(middleware);
    say(json ? JSON.stringify(report, null, 2) : parityLines(report).join('\n'));
    return report.inParity ? exitCodes.done : exitCodes.found;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    complain(error.message);
    return error.exitCode;
  }
}

const options = {
  now: { type: 'boolean', default: false },
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(exitCodes.usage, `${reason}.\n\n${usage}`);
  }
}

function middlewareAt(url: string | undefined, environment: Surroundings['environment']): Middleware {
  const token = environment['TREATY_API_TOKEN'];
  if (token === undefined)
    throw new CommandError(exitCodes.usage, 'Set TREATY_API_TOKEN to a token of the middleware.');
  return { url: (url ?? environment['TREATY_URL'] ?? 'http://127.0.0.1:4001').replace(/\/$/, ''), token };
}

const ask = (middleware: Middleware): Promise<ParityAnswer> =>
  askMiddleware(middleware, {
    method: 'GET',
    path: '/v1/parity',
    answer: ParityAnswer,
    what: 'a report on parity',
  });

async function lastReport(middleware: Middleware): Promise<ParityReport> {
  const { report, newer } = await ask(middleware);
  if (report !== null) return report;
  const why = newer?.trouble == null ? '' : ` (${newer.trouble})`;
  throw new CommandError(exitCodes.unavailable, `There is no report yet${why}. Compare with --now.`);
}

async function compareNow(
  middleware: Middleware,
  { complain, pause }: Pick<ParitySurroundings, 'complain' | 'pause'>,
): Promise<ParityReport> {
  const { id } = await askMiddleware(middleware, {
    method: 'POST',
    path: '/v1/parity',
    answer: ParityRun,
    what: 'a comparison',
  });
  for (let said: string | null = null; ;) {
    const { report, newer } = await ask(middleware);
    if (report !== null && (report.id === id || newer === null)) return report;
    const trouble = newer?.trouble ?? null;
    if (newer?.failed === true)
      throw new CommandError(exitCodes.unavailable, `The CRMs cannot be compared: ${trouble}.`);
    if (trouble !== null && trouble !== said) complain(`It waits: ${trouble}.`);
    said = trouble;
    await pause();
  }
}
