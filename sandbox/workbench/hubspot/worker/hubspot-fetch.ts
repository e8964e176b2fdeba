import { Envelope } from '../../shared/envelope.ts';
import type { ExtensionSetting } from './worker-calls.ts';

interface FetchOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

const proxy = '/workbench/hubspot/fetch';

let setting: Pick<ExtensionSetting, 'user' | 'fixture'> = { user: '', fixture: null };

/** Says on whose behalf the card asks. */
export function useSetting(given: typeof setting): void {
  setting = given;
}

/** `hubspot.fetch`: by way of HubSpot's proxy, never straight to the app's server. */
export async function hubspotFetch(url: string, options: FetchOptions = {}): Promise<Response> {
  const { user, fixture } = setting;
  if (fixture !== null) return Response.json(fixture);
  const answer = await fetch(proxy, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...options, method: options.method ?? 'GET', url, user }),
  });
  const { status, body } = Envelope.parse(await answer.json());
  return Response.json(body, { status });
}
