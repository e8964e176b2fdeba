import { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { createOutsideHttp } from '../src/adapters/outside-http/outside-http.ts';
import type { OutsideAnswer } from '../src/adapters/outside-http/outside-call.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { CommandError, exitCodes } from './report.ts';

/** Where the middleware answers, and the API token that opens it. */
export interface Middleware {
  readonly url: string;
  readonly token: string | undefined;
}

/** The agreement in force, as the middleware holds it. @throws CommandError when it does not answer, or not to us. */
export async function askActive({ url, token }: Middleware): Promise<ActiveDefinitions> {
  if (token === undefined)
    throw new CommandError(
      exitCodes.usage,
      'The version in force comes from the middleware: set TREATY_API_TOKEN to a token of it, or name two folders.',
    );
  const { status, body } = await ask(`${url}/v1/definitions/active`, token);
  if (status === 401 || status === 403)
    throw new CommandError(
      exitCodes.refused,
      `${url} does not take this API token. Set TREATY_API_TOKEN to one that may read.`,
    );
  const answer = status === 200 ? ActiveDefinitions.safeParse(parsed(body)) : null;
  if (answer?.success === true) return answer.data;
  throw new CommandError(
    exitCodes.unavailable,
    `${url} answered ${status}, and not with the definitions of Treaty. Name the middleware with --url.`,
  );
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

async function ask(url: string, token: string): Promise<OutsideAnswer> {
  const http = createOutsideHttp({
    system: 'Treaty',
    timeout: 10_000,
    budget: { calls: 10, per: 1000 },
    clock: createSystemClock(),
  });
  try {
    return await http.send({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      exitCodes.unavailable,
      `The middleware does not answer at ${new URL(url).origin} (${reason}). Start it, or name it with --url.`,
    );
  }
}
