import { hubspot } from '@hubspot/ui-extensions';
import type { LeadCard, VerdictRequest } from '../contract.d.ts';
import { failureIn, isRecord, type Failure } from './failure.ts';

/** What asking for the card can lead to. */
export type Asked =
  | { readonly kind: 'card'; readonly card: LeadCard }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What sending a verdict can lead to. */
export type Sent =
  | { readonly kind: 'saved'; readonly card: LeadCard }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The talk with the middleware about one contact. Never throws: whatever goes wrong is a failure. */
export interface CardExchange {
  /** Asks for the card; `since` is the version that is held already. */
  readonly ask: (since: string | null) => Promise<Asked>;
  /** Sends a verdict. The key in it makes it harmless to send twice, which HubSpot's proxy does of its own accord. */
  readonly send: (request: VerdictRequest) => Promise<Sent>;
}

/** The longest that HubSpot waits, in milliseconds. */
const timeout = 15_000;

/** Talks to the middleware at that origin through HubSpot's proxy, which signs each request and says who sits at the card. */
export function createCardExchange(origin: string, contactId: number | string): CardExchange {
  const address = `${origin}/hubspot/cards/contacts/${contactId}`;
  return {
    ask: async (since) => {
      const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
      const answer = await call(() => hubspot.fetch(`${address}${query}`, { method: 'GET', timeout }));
      if (isCard(answer)) return { kind: 'card', card: answer };
      if (isRecord(answer) && answer['unchanged'] === true) return { kind: 'unchanged' };
      return { kind: 'failed', failure: failureIn(answer) };
    },
    send: async (request) => {
      const body = { ...request };
      const answer = await call(() => hubspot.fetch(address, { method: 'POST', timeout, body }));
      if (isRecord(answer) && isCard(answer['card'])) return { kind: 'saved', card: answer['card'] };
      return { kind: 'failed', failure: failureIn(answer) };
    },
  };
}

/** The answer's body; null when there is none that can be read. Its shape tells success from refusal, whatever status the proxy gives. */
async function call(request: () => Promise<Response>): Promise<unknown> {
  try {
    const response = await request();
    const body: unknown = await response.json();
    return body;
  } catch {
    return null;
  }
}

/** The middleware checks its answers against the contract; here they only need to be told apart. */
const isCard = (value: unknown): value is LeadCard =>
  isRecord(value) && typeof value['leadKey'] === 'string' && typeof value['version'] === 'string';
