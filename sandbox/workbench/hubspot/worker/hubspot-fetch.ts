import { Envelope } from '../../shared/envelope.ts';
import type { ExtensionSettings } from './worker-api.ts';

interface FetchOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

const proxy = '/workbench/hubspot/fetch';

let settings: Pick<ExtensionSettings, 'user' | 'fixture'> = { user: '', fixture: null };

/** Sets the user on whose behalf the card sends requests. */
export function setSettings(given: typeof settings): void {
  settings = given;
}

/** `hubspot.fetch`: through HubSpot's proxy, never directly to the app's server. */
export async function hubspotFetch(url: string, options: FetchOptions = {}): Promise<Response> {
  const { user, fixture } = settings;
  if (fixture !== null) return Response.json(fixture);
  const answer = await fetch(proxy, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...options, method: options.method ?? 'GET', url, user }),
  });
  const { status, body } = Envelope.parse(await answer.json());
  return Response.json(body, { status });
}
