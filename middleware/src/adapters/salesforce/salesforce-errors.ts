import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { ExternalError, type ExternalFault } from '../../services/ports/external-error.ts';
import type { HttpResponse } from '../http-client/http-call.ts';
import { refusalError } from '../http-client/http-failures.ts';
import { toPlainText } from '../http-client/plain-text.ts';
import { readJson } from '../http-client/read-answer.ts';

/** How we take a code of the org. `isTold`: its message names fields, rules and values of ours, never a person's data. */
interface ErrorRow {
  readonly fault: ExternalFault;
  readonly isTold: boolean;
  /** Milliseconds: the org sends no Retry-After. */
  readonly retryAfter?: number;
}

const passing: ErrorRow = { fault: 'retry', isTold: false };
const lasting: ErrorRow = { fault: 'permanent', isTold: true };
const minutes = 60_000;

/** The codes that say more than the HTTP status does. */
export const errorTable: Readonly<Record<string, ErrorRow>> = {
  UNABLE_TO_LOCK_ROW: passing,
  SERVER_UNAVAILABLE: passing,
  QUERY_TIMEOUT: passing,
  INVALID_SESSION_ID: passing,
  REQUEST_LIMIT_EXCEEDED: { ...passing, retryAfter: 15 * minutes },

  INVALID_FIELD: lasting,
  INVALID_TYPE: lasting,
  INVALID_FIELD_FOR_INSERT_UPDATE: lasting,
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: lasting,
  FIELD_CUSTOM_VALIDATION_EXCEPTION: lasting,
  REQUIRED_FIELD_MISSING: lasting,
  DUPLICATES_DETECTED: lasting,
  DUPLICATE_VALUE: lasting,
  CANNOT_UPDATE_CONVERTED_LEAD: lasting,
  ENTITY_IS_DELETED: lasting,
  NOT_FOUND: lasting,
  INACTIVE_OWNER_OR_USER: lasting,
  API_DISABLED_FOR_ORG: lasting,
  INSUFFICIENT_ACCESS: lasting,
  INSUFFICIENT_ACCESS_OR_READONLY: lasting,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: lasting,
};

const OrgErrors = z
  .tuple([z.object({ errorCode: z.string(), message: z.string(), fields: z.array(z.string()).default([]) })])
  .rest(z.unknown());

// A refused query comes back with its own text, and so with the address that was looked for, in front of the fault.
const echoedQuery = /^[\s\S]*ERROR at Row:\d+:Column:\d+\s*/;

/** The error for an answer of the org that is not a success. */
export const salesforceError = (system: string, answer: HttpResponse, now: Instant): ExternalError => {
  const errors = OrgErrors.safeParse(readJson(answer));
  if (!errors.success) return refusalError(answer, { system, now, message: `answered ${answer.status}` });
  const { errorCode, message, fields } = errors.data[0];
  const row = errorTable[errorCode];
  const words = row?.isTold === true ? `: ${toPlainText(message.replace(echoedQuery, ''))}` : '';
  const places = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  return refusalError(answer, {
    system,
    now,
    message: `refused with ${errorCode}${words}${places}`,
    code: errorCode,
    ...(row && { fault: row.fault, retryAfter: row.retryAfter ?? null }),
  });
};

/** True when the org refused with this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof ExternalError && error.code === code;
