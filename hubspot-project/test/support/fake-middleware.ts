import { jest } from '@jest/globals';
import { hubspot } from '@hubspot/ui-extensions';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { Problem } from '@treaty/contract/problem';
import { DecisionRequest, type DecisionAnswer } from '@treaty/contract/decision';

/** A request as HubSpot's proxy would receive it. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly timeout: number | undefined;
  readonly body: unknown;
}

type Respond = (call: Call) => Response | Promise<Response>;

/** Replaces HubSpot's proxy and the middleware behind it. */
export interface FakeMiddleware {
  readonly calls: readonly Call[];
  /** The decisions that were sent, each checked against the contract. */
  readonly savedDecisions: () => readonly DecisionRequest[];
  /** Sets the response to loading the card. */
  readonly onLoad: (respond: Respond) => void;
  /** Sets the response to saving a decision. */
  readonly onSave: (respond: Respond) => void;
}

/** Replaces `hubspot.fetch`; by default it returns that card and saves every decision. */
export function fakeMiddleware(card: LeadCard): FakeMiddleware {
  const calls: Call[] = [];
  let respondToLoad: Respond = () => cardResponse(card);
  let respondToSave: Respond = () => savedResponse(card);
  jest.spyOn(hubspot, 'fetch').mockImplementation(async (url, options = {}) => {
    const { method = 'GET', timeout, body } = options;
    const call = { method, url: String(url), timeout, body };
    calls.push(call);
    return method === 'POST' ? respondToSave(call) : respondToLoad(call);
  });
  return {
    calls,
    savedDecisions: () =>
      calls.filter(({ method }) => method === 'POST').map(({ body }) => DecisionRequest.parse(body)),
    onLoad: (respond) => {
      respondToLoad = respond;
    },
    onSave: (respond) => {
      respondToSave = respond;
    },
  };
}

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

/** A response with the card. */
export const cardResponse = (card: LeadCard): Response => json(200, card);

/** A response that the decision is saved. */
export const savedResponse = (card: LeadCard): Response => {
  const answer: DecisionAnswer = { saved: true, decisionId: '01a20000-0000-7000-8000-000000000301', card };
  return json(200, answer);
};

/** A response with a problem document. */
export const problemResponse = (status: number, code: string, detail: string): Response => {
  const problem: Problem = {
    type: `urn:problem-type:treaty:${code}`,
    title: 'Refused',
    status,
    code,
    detail,
    id: 'problem-1',
  };
  return json(status, problem);
};

/** HubSpot's proxy cannot reach the middleware. */
export const networkError = (): Promise<Response> => Promise.reject(new Error('Network error'));
