import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { HttpResponse } from '../http-client/http-call.ts';
import { refusalError } from '../http-client/http-failures.ts';
import { toPlainText } from '../http-client/plain-text.ts';
import { readJson } from '../http-client/read-answer.ts';

/** The codes whose message names fields, rules and values of ours, never a person's data. */
const toldCodes: ReadonlySet<string> = new Set([
  'INVALID_FIELD',
  'INVALID_TYPE',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'REQUIRED_FIELD_MISSING',
  'DUPLICATES_DETECTED',
  'DUPLICATE_VALUE',
  'CANNOT_UPDATE_CONVERTED_LEAD',
  'ENTITY_IS_DELETED',
  'NOT_FOUND',
  'INACTIVE_OWNER_OR_USER',
  'API_DISABLED_FOR_ORG',
  'INSUFFICIENT_ACCESS',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
]);

/** Milliseconds until a spent daily budget is asked for again: the org sends no Retry-After. */
const waitForBudget = 15 * 60_000;

const OrgErrors = z
  .tuple([z.object({ errorCode: z.string(), message: z.string(), fields: z.array(z.string()).default([]) })])
  .rest(z.unknown());

/** The words of the org stand at the end, behind what they echo. */
const mostRead = 5000;

// A refused query comes back with its own text, and so with the address that was looked for, in front of the fault.
const echoedQuery = /^[\s\S]*ERROR at Row:\d+:Column:\d+\s*/;

/** The error for an answer of the org that is not a success. */
export const salesforceError = (system: string, answer: HttpResponse, now: Instant): ExternalError => {
  const errors = OrgErrors.safeParse(readJson(answer));
  if (!errors.success) return refusalError(answer, { system, now, message: `answered ${answer.status}` });
  const { errorCode, message, fields } = errors.data[0];
  const words = toldCodes.has(errorCode)
    ? `: ${toPlainText(message.slice(-mostRead).replace(echoedQuery, ''))}`
    : '';
  const places = fields.length === 0 ? '' : ` (${fields.slice(0, 20).join(', ')})`;
  return refusalError(answer, {
    system,
    now,
    message: `refused with ${errorCode}${words}${places}`,
    code: errorCode,
    retryAfter: errorCode === 'REQUEST_LIMIT_EXCEEDED' ? waitForBudget : null,
  });
};

/** True when the org refused with this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof ExternalError && error.code === code;
