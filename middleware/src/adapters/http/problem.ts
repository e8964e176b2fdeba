import type { Problem } from '@treaty/contract/problem';
import { AppError } from '../../services/ports/app-error.ts';
import { type ProblemCode, problemKinds } from './problem-table.ts';
import { jsonReply, type Reply } from './reply.ts';

/** A refusal on its way to become a problem document. The id stands in the log too. */
export interface Refusal {
  readonly id: string;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly faults?: AppError['faults'];
}

const documentOf = ({ id, code, detail, faults = [] }: Refusal): Problem => ({
  type: `urn:problem-type:treaty:${code}`,
  ...problemKinds[code],
  code,
  detail,
  id,
  ...(faults.length > 0 && {
    faults: faults.map(({ path, message, allowed }) => ({
      path,
      message,
      ...(allowed && { allowed: [...allowed] }),
    })),
  }),
});

/** The problem document (RFC 9457) of a refusal. */
export const problemReply = (refusal: Refusal, headers: Reply['headers'] = {}): Reply =>
  jsonReply(problemKinds[refusal.code].status, documentOf(refusal), {
    'content-type': 'application/problem+json',
    ...headers,
  });

/** What may be said of an error: an AppError speaks for itself, anything else stays inside. */
export const refusalOf = (error: unknown, id: string): Refusal =>
  error instanceof AppError && error.code !== 'internal'
    ? { id, code: error.code, detail: error.message, faults: error.faults }
    : {
        id,
        code: 'internal',
        detail: 'This is a server error. Try again; if it persists, report the problem ID to the operator.',
      };
