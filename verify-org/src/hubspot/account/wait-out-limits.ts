import type { SendToPlatform, PlatformAnswer } from '../../platform-http.ts';
import { errorIn } from './answers.ts';

const attempts = 6;
const second = 1_000;

const pauseAfter = (answer: PlatformAnswer): number => {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return seconds * second;
  return errorIn(answer).policyName === 'SECONDLY' ? second : 10 * second;
};

/** Asks again when a limit was reached, after the time that HubSpot names; a used-up day is final. */
export const waitOutLimits =
  (send: SendToPlatform, wait: (milliseconds: number) => Promise<void>): SendToPlatform =>
  async (request) => {
    for (let left = attempts; ; left -= 1) {
      const answer = await send(request);
      const mayPass = answer.status === 429 && errorIn(answer).policyName !== 'DAILY';
      if (!mayPass || left === 1) return answer;
      await wait(pauseAfter(answer));
    }
  };
