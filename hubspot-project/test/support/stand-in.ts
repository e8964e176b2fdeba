import { jest } from '@jest/globals';
import { hubspot } from '@hubspot/ui-extensions';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { Problem } from '@treaty/contract/problem';
import { VerdictRequest, type VerdictAnswer } from '@treaty/contract/verdict';

/** A request as HubSpot's proxy would get it. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly timeout: number | undefined;
  readonly body: unknown;
}

type Answer = (call: Call) => Response | Promise<Response>;

/** Stands in for HubSpot's proxy and the middleware behind it. */
export interface StandIn {
  readonly calls: readonly Call[];
  /** The verdicts that were sent, each checked against the contract. */
  readonly verdicts: () => readonly VerdictRequest[];
  /** From now on asking is answered so. */
  readonly onAsk: (answer: Answer) => void;
  /** From now on a verdict is answered so. */
  readonly onVerdict: (answer: Answer) => void;
}

/** Takes the place of `hubspot.fetch`; until told otherwise it shows that card and saves every verdict. */
export function standIn(card: LeadCard): StandIn {
  const calls: Call[] = [];
  let asked: Answer = () => shows(card);
  let decided: Answer = () => saves(card);
  jest.spyOn(hubspot, 'fetch').mockImplementation(async (url, options = {}) => {
    const { method = 'GET', timeout, body } = options;
    const call = { method, url: String(url), timeout, body };
    calls.push(call);
    return method === 'POST' ? decided(call) : asked(call);
  });
  return {
    calls,
    verdicts: () =>
      calls.filter(({ method }) => method === 'POST').map(({ body }) => VerdictRequest.parse(body)),
    onAsk: (answer) => {
      asked = answer;
    },
    onVerdict: (answer) => {
      decided = answer;
    },
  };
}

const reply = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

/** Answers with the card. */
export const shows = (card: LeadCard): Response => reply(200, card);

/** Answers that the verdict is saved. */
export const saves = (card: LeadCard): Response => {
  const answer: VerdictAnswer = { saved: true, decisionId: '01a20000-0000-7000-8000-000000000301', card };
  return reply(200, answer);
};

/** Answers with a problem document. */
export const refuses = (status: number, code: string, detail: string): Response => {
  const problem: Problem = {
    type: `urn:problem-type:treaty:${code}`,
    title: 'Refused',
    status,
    code,
    detail,
    id: 'problem-1',
  };
  return reply(status, problem);
};

/** HubSpot's proxy reaches nobody. */
export const offline = (): Promise<Response> => Promise.reject(new Error('Network error'));
