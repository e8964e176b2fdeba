import { z } from 'zod';
import { sendRequest, type OutgoingAnswer } from '../../system/outgoing-http.ts';
import { realNow } from '../../system/real-time.ts';
import type { Delivery } from '../data/delivery-table.ts';
import type { MessageKind } from '../data/message-table.ts';
import { signatureV2, signatureV3 } from './signatures.ts';

/** What came of one attempt. `wait`: the receiver said when to come again, in milliseconds. */
export type AttemptOutcome =
  | { readonly result: 'delivered' | 'given-up'; readonly answer: string }
  | { readonly result: 'retry'; readonly answer: string; readonly wait?: number };

/** Where and how to send. */
export interface AttemptSettings {
  readonly url: string;
  readonly clientSecret: string;
  readonly signal: AbortSignal;
}

const timeouts: Readonly<Record<MessageKind, number>> = { webhook: 5_000, action: 30_000 };

const storedEvent = z.record(z.string(), z.unknown());

const bodyOf = (delivery: Delivery): string => {
  if (delivery.kind === 'action') return delivery.payloads[0] ?? '';
  const events = delivery.payloads.map((payload) => storedEvent.parse(JSON.parse(payload)));
  return JSON.stringify(events.map((event) => ({ ...event, attemptNumber: delivery.attempt })));
};

const judgeWebhook = (status: number): 'delivered' | 'retry' =>
  status >= 200 && status < 300 ? 'delivered' : 'retry';

const judgeAction = (status: number): 'delivered' | 'retry' | 'given-up' => {
  if (status >= 200 && status < 300) return 'delivered';
  return status >= 500 || status === 429 ? 'retry' : 'given-up';
};

/** Workflows read Retry-After as milliseconds. */
const waitOf = (answer: OutgoingAnswer): { wait?: number } => {
  const milliseconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return answer.status === 429 && milliseconds >= 0 ? { wait: milliseconds } : {};
};

/** Makes one attempt: a webhook is done on 2xx and tried again on anything else; an action is tried again on 429, 5xx and silence only. */
export const attemptDelivery = async (
  delivery: Delivery,
  settings: AttemptSettings,
): Promise<AttemptOutcome> => {
  const body = bodyOf(delivery);
  const request = { method: 'POST', uri: settings.url, body };
  const signature =
    delivery.kind === 'webhook'
      ? signatureV3(settings.clientSecret, request, realNow())
      : signatureV2(settings.clientSecret, request);
  try {
    const answer = await sendRequest({
      method: 'POST',
      url: settings.url,
      headers: { 'Content-Type': 'application/json', ...signature },
      body,
      timeout: timeouts[delivery.kind],
      signal: settings.signal,
    });
    const result = delivery.kind === 'webhook' ? judgeWebhook(answer.status) : judgeAction(answer.status);
    return { result, answer: String(answer.status), ...(delivery.kind === 'action' ? waitOf(answer) : {}) };
  } catch (error) {
    return { result: 'retry', answer: error instanceof Error ? error.message : String(error) };
  }
};
