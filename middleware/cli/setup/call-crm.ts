import { createHttpClient } from '../../src/adapters/http-client/http-client.ts';
import type { HttpResponse, HttpClient } from '../../src/adapters/http-client/http-call.ts';
import { createSystemClock } from '../../src/adapters/system/system-clock.ts';
import { CommandError, exitCodes } from '../command/command-error.ts';

/** A CRM as the setup sees it: its address and a token that opens it. */
export interface Crm {
  readonly name: 'HubSpot' | 'Salesforce';
  readonly url: string;
  readonly token: string;
}

/** Makes one call. @throws CommandError without an answer, or when the CRM refuses the token. */
export type CallCrm = (method: string, path: string, body?: unknown) => Promise<HttpResponse>;

const newToken = {
  HubSpot: "Copy it from the app's page again.",
  Salesforce: 'The login has expired: log in again with sf org login web.',
} as const;

const again = 'Run the setup again: it resumes where it stopped.';

/** Keeps below the limit of HubSpot's smallest tier, 100 calls in ten seconds, and leaves some to others. */
export function openCrm({ name, url, token }: Crm): CallCrm {
  const http = createHttpClient({
    system: name,
    timeout: 20_000,
    budget: { calls: 80, per: 10_000 },
    clock: createSystemClock(),
  });
  return async (method, path, body) => {
    const answer = await send(http, {
      method,
      url: url + path,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.status === 401)
      throw new CommandError(exitCodes.refused, `${name} refused this token. ${newToken[name]}`);
    return answer;
  };
}

async function send(http: HttpClient, request: Parameters<HttpClient['send']>[0]): Promise<HttpResponse> {
  try {
    return await http.send(request);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      exitCodes.unavailable,
      `${http.system} does not answer at ${new URL(request.url).origin} (${reason}). ${again}`,
    );
  }
}

/** The error for an answer that is not a success; it keeps the CRM's own words. */
export const unexpected = (name: string, doing: string, { status, body }: HttpResponse): CommandError =>
  new CommandError(
    exitCodes.unavailable,
    `${name} answered ${status} when asked to ${doing}: ${body}\n${again}`,
  );
