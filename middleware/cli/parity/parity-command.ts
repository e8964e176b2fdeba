import { ParityAnswer, ParityRun, type ParityReport } from '@treaty/contract/parity';
import { CommandError, exitCodes } from '../command/command-error.ts';
import { locateMiddleware, middlewareOptions, middlewareUsage } from '../command/locate-middleware.ts';
import { createMiddlewareClient, type AskMiddleware } from '../command/middleware-client.ts';
import type { Command } from '../command/run-command.ts';
import { parityLines } from './parity-lines.ts';

const usage = `npm run parity

Prints why HubSpot and Salesforce do not hold the same leads, as the last comparison found; docs/parity.md explains each cause.

  --now               compare now, and wait for the result
${middlewareUsage}`;

const options = { ...middlewareOptions, now: { type: 'boolean', default: false } } as const;

/** `npm run parity` prints the report on both CRMs. `pause` passes between two looks at a comparison under way. */
export const parityCommand = (pause: () => Promise<void>): Command<typeof options> => ({
  usage,
  found: 'differences found',
  options,
  run: async ({ values }, terminal) => {
    const ask = createMiddlewareClient(locateMiddleware(values.url, terminal));
    const report = values.now
      ? await compareNow(ask, { pause, tell: terminal.printError })
      : await lastReport(ask);
    return {
      exitCode: report.inParity ? exitCodes.done : exitCodes.found,
      lines: parityLines(report),
      json: report,
    };
  },
});

const readParity = (ask: AskMiddleware): Promise<ParityAnswer> =>
  ask({ method: 'GET', path: '/v1/parity', answer: ParityAnswer });

async function lastReport(ask: AskMiddleware): Promise<ParityReport> {
  const { report, newer } = await readParity(ask);
  if (report !== null) return report;
  const why = newer?.trouble == null ? '' : ` (${newer.trouble})`;
  throw new CommandError(exitCodes.unavailable, `There is no report yet${why}. Run a comparison with --now.`);
}

interface Waiting {
  readonly pause: () => Promise<void>;
  readonly tell: (text: string) => void;
}

async function compareNow(ask: AskMiddleware, { pause, tell }: Waiting): Promise<ParityReport> {
  const { id } = await ask({ method: 'POST', path: '/v1/parity', answer: ParityRun });
  for (let told: string | null = null; ;) {
    const { report, newer } = await readParity(ask);
    if (report !== null && (report.id === id || newer === null)) return report;
    const trouble = newer?.trouble ?? null;
    if (newer?.failed === true)
      throw new CommandError(exitCodes.unavailable, `The CRMs cannot be compared: ${trouble}.`);
    if (trouble !== null && trouble !== told) tell(`Waiting: ${trouble}.`);
    told = trouble;
    await pause();
  }
}
