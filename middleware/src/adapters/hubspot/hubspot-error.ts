import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import type { ExternalError } from '../../services/ports/external-error.ts';
import type { HttpResponse } from '../http-client/http-call.ts';
import { refusalError } from '../http-client/http-failures.ts';
import { toPlainText } from '../http-client/plain-text.ts';
import { readJson } from '../http-client/read-answer.ts';

const Refusal = z.object({
  message: z.string().default(''),
  category: z.string().optional(),
  /** Which limit a 429 is about. */
  policyName: z.string().optional(),
  correlationId: z.string().optional(),
});

/** Milliseconds until each limit of HubSpot grants calls again, for answers without Retry-After. */
const waits: Readonly<Record<string, number>> = {
  SECONDLY: 1_000,
  TEN_SECONDLY_ROLLING: 10_000,
  DAILY: 3_600_000,
};
const waitWhenLocked = 2_000;

/** The error for an answer of HubSpot that is not a success. Whether it may pass is told by the HTTP status. */
export const hubspotError = (system: string, answer: HttpResponse, now: Instant): ExternalError => {
  const { message, category, policyName, correlationId } = Refusal.catch({ message: '' }).parse(
    readJson(answer),
  );
  const code = policyName ?? category ?? String(answer.status);
  const words = message === '' ? '' : `: ${toPlainText(message)}`;
  const trace = correlationId === undefined ? '' : ` (correlation id ${correlationId})`;
  return refusalError(answer, {
    system,
    now,
    code,
    message: `answered ${answer.status}${words}${trace}`,
    retryAfter: answer.status === 423 ? waitWhenLocked : (waits[code] ?? null),
  });
};
