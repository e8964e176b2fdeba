import { ImportAnswer } from '@treaty/contract/import';
import { createHttpClient } from '../../src/adapters/http-client/http-client.ts';
import { createSystemClock } from '../../src/adapters/system/system-clock.ts';
import type { Mapping } from '../../src/domain/import/mapping.ts';
import { CommandError, exitCodes } from '../command/report.ts';

/** Sends rows to the middleware; repeating that is harmless. @throws CommandError when it does not take them. */
export type Send = (kind: Mapping['kind'], rows: readonly object[]) => Promise<ImportAnswer>;

const again = 'Then run this again: it goes on where it stopped.';

/** A way to the middleware at that address. */
export function createSend(url: string, token: string | undefined): Send {
  if (token === undefined)
    throw new CommandError(
      exitCodes.usage,
      'Set TREATY_API_TOKEN to a token of the middleware that may write.',
    );
  const http = createHttpClient({
    system: 'Treaty',
    timeout: 60_000,
    budget: { calls: 20, per: 1000 },
    clock: createSystemClock(),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (kind, rows) => {
    const body = JSON.stringify({ kind, rows });
    const { status, body: answer } = await http
      .send({ method: 'POST', url: `${url}/v1/import`, headers, body })
      .catch((error: unknown) => {
        throw new CommandError(exitCodes.unavailable, noAnswer(url, error));
      });
    if (status === 401 || status === 403)
      throw new CommandError(
        exitCodes.refused,
        `${url} does not take this API token. Set TREATY_API_TOKEN to one that may write. ${again}`,
      );
    const taken = status === 200 ? ImportAnswer.safeParse(parsed(answer)) : null;
    if (taken?.success === true) return taken.data;
    throw new CommandError(exitCodes.unavailable, `${url} answered ${status}${problemIn(answer)} ${again}`);
  };
}

function noAnswer(url: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The middleware does not answer at ${url} (${reason}). Start it, or name it with --url. ${again}`;
}

function problemIn(answer: string): string {
  const problem = parsed(answer);
  const isProblem = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return isProblem ? `: ${String(problem.detail)}` : '..';
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
