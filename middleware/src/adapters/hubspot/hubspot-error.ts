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
  /** What is wrong with each property. */
  errors: z
    .array(z.object({ code: z.string() }))
    .catch([])
    .default([]),
});

/** Milliseconds until each limit of HubSpot grants calls again, for answers without Retry-After. */
const waits: Readonly<Record<string, number>> = {
  SECONDLY: 1_000,
  TEN_SECONDLY_ROLLING: 10_000,
  DAILY: 3_600_000,
};
/** Faults of a property that are about the account: no contact can be written until they are mended. */
const codesOfAccount: ReadonlySet<string> = new Set(['PROPERTY_DOESNT_EXIST', 'READ_ONLY_VALUE']);
const waitWhenLocked = 2_000;

/** The error for an answer of HubSpot that is not a success. Whether it may pass is told by the HTTP status. */
export const hubspotError = (system: string, answer: HttpResponse, now: Instant): ExternalError => {
  const { message, category, policyName, correlationId, errors } = Refusal.catch({
    message: '',
    errors: [],
  }).parse(readJson(answer));
  const ofAccount = errors.find(({ code: found }) => codesOfAccount.has(found))?.code;
  const code = policyName ?? ofAccount ?? category ?? String(answer.status);
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
