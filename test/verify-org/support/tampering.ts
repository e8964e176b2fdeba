import { sendRequest } from '../../../simulators/src/system/outgoing-http.ts';
import type { OutgoingAnswer } from '../../../simulators/src/system/outgoing-http.ts';
import type { Send } from '../../../verify-org/src/platform-http.ts';

/** What happens to an answer on its way. */
export type Tamper = (answer: OutgoingAnswer) => OutgoingAnswer;

/** An org whose answers are changed on their way. */
export const answering =
  (tamper: Tamper): Send =>
  async (request) =>
    tamper(await sendRequest(request));

/** Another text in the place of one. */
export const replaced =
  (from: string, to: string): Tamper =>
  (answer) => ({ ...answer, body: answer.body.replaceAll(from, to) });

/** Another status in the place of one. */
export const changed =
  (from: number, to: number): Tamper =>
  (answer) =>
    answer.status === from ? { ...answer, status: to } : answer;

/** An org that hears something else than was said. */
export const hearing =
  (from: RegExp, to: string): Send =>
  (request) =>
    sendRequest({ ...request, body: request.body?.replace(from, to) });

/** An org that never hears one header. */
export const withoutHeader =
  (name: string): Send =>
  (request) =>
    sendRequest({
      ...request,
      headers: Object.fromEntries(Object.entries(request.headers).filter(([key]) => key !== name)),
    });

/** The first fault alone, where a refusal names several. */
export const firstFault: Tamper = (answer) => ({
  ...answer,
  body: answer.body.replace(/^\[(\{"message".*?\}),\{"message".*\]$/u, '[$1]'),
});

/** An answer that lost its headers. */
export const withoutHeaders: Tamper = (answer) => ({ ...answer, headers: new Headers() });
