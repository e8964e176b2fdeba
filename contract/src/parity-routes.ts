import { z } from 'zod';
import { ParityAnswer, ParityCause, ParityDifferences, ParityRun } from './parity.ts';
import { bare, smallBody, type Route } from './route.ts';

/** The routes of the comparison of both CRMs. */
export const parityRoutes = {
  parity: {
    ...bare,
    method: 'get',
    path: '/v1/parity',
    summary: 'Whether both CRMs hold what Treaty holds, and why they count differently.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    answer: ParityAnswer,
  },
  startParity: {
    ...bare,
    method: 'post',
    path: '/v1/parity',
    summary: 'Compare both CRMs now; one that is under way is not doubled.',
    authentication: { kind: 'token', scope: 'write' },
    status: 202,
    bodyLimit: smallBody,
    body: z.strictObject({}),
    answer: ParityRun,
  },
  parityDifferences: {
    ...bare,
    method: 'get',
    path: '/v1/parity/differences',
    summary: 'The differences of the last comparison, lead by lead, each with its cause.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    query: z.strictObject({
      cause: ParityCause.optional(),
      after: z
        .string()
        .regex(/^\d{1,9}$/, 'Expected a position in the report.')
        .optional(),
      limit: z
        .string()
        .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, 'Expected a number from 1 to 500.')
        .optional(),
    }),
    answer: ParityDifferences,
  },
} as const satisfies Record<string, Route>;
