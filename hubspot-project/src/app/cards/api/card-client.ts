import { hubspot } from '@hubspot/ui-extensions';
import type { LeadCard, DecisionRequest } from '../contract.d.ts';
import { isRecord, toFailure, type Failure } from './failure.ts';

/** What loading the card can lead to. */
export type LoadResult =
  | { readonly kind: 'card'; readonly card: LeadCard }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What saving a decision can lead to. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly card: LeadCard }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The middleware's API for the card of one contact. Never throws: whatever goes wrong is a failure. */
export interface CardClient {
  /** Loads the card; `since` is the version that is loaded already. */
  readonly load: (since: string | null) => Promise<LoadResult>;
  /** Saves a decision. Its idempotency key makes a repeated request harmless; HubSpot's proxy repeats requests of its own accord. */
  readonly save: (request: DecisionRequest) => Promise<SaveResult>;
}

/** The longest that HubSpot waits, in milliseconds. */
const timeout = 15_000;

/** Calls the middleware at that origin through HubSpot's proxy, which signs each request and adds the user's identity. */
export function createCardClient(origin: string, contactId: number | string): CardClient {
  const url = `${origin}/hubspot/cards/contacts/${contactId}`;
  return {
    load: async (since) => {
      const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
      const body = await readBody(() => hubspot.fetch(`${url}${query}`, { method: 'GET', timeout }));
      if (isCard(body)) return { kind: 'card', card: body };
      if (isRecord(body) && body['unchanged'] === true) return { kind: 'unchanged' };
      return { kind: 'failed', failure: toFailure(body) };
    },
    save: async (request) => {
      const body = await readBody(() =>
        hubspot.fetch(url, { method: 'POST', timeout, body: { ...request } }),
      );
      if (isRecord(body) && isCard(body['card'])) return { kind: 'saved', card: body['card'] };
      return { kind: 'failed', failure: toFailure(body) };
    },
  };
}

/** The response's body; null when it cannot be read. Its shape tells success from failure, whatever status the proxy returns. */
async function readBody(request: () => Promise<Response>): Promise<unknown> {
  try {
    const response = await request();
    const body: unknown = await response.json();
    return body;
  } catch {
    return null;
  }
}

/** The middleware checks its responses against the contract; here they only need to be told apart. */
const isCard = (value: unknown): value is LeadCard =>
  isRecord(value) && typeof value['leadKey'] === 'string' && typeof value['version'] === 'string';
