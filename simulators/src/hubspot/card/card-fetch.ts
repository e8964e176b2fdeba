import type { CardOutcome, CardRequest } from './card-proxy.ts';

/** What a card's code sees of an answer. */
export interface CardAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** `hubspot.fetch` as a card calls it. */
export const cardFetch =
  (proxy: (request: CardRequest) => Promise<CardOutcome>) =>
  async (request: CardRequest): Promise<CardAnswer> => {
    const outcome = await proxy(request);
    if (outcome.kind === 'answered') return { status: outcome.status, body: outcome.body };
    const { status, category, message } = outcome;
    return { status, body: { status: 'error', category, message } };
  };
