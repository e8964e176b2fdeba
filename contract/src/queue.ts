import { z } from 'zod';
import { bare, smallBody, type Route } from './route.ts';

const DeadLetter = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  key: z.string().describe('The id of what the job is about: a lead, a handoff, a contact.'),
  at: z.iso.datetime(),
  words: z.string().describe('The error message of the system that refused it.'),
});

/** The jobs that were given up, the newest first; `total` counts all of them. */
export const DeadLetters = z
  .strictObject({ total: z.int(), deadLetters: z.array(DeadLetter) })
  .meta({ id: 'DeadLetters' });
export type DeadLetters = z.infer<typeof DeadLetters>;

/** Which of them are to be retried: those with these ids, or all. */
export const RetryRequest = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(1000).optional() })
  .meta({ id: 'RetryRequest' });

/** How many jobs wait again. */
export const RetryAnswer = z.strictObject({ retried: z.int() }).meta({ id: 'RetryAnswer' });

/** The routes of what was given up. */
export const queueRoutes = {
  deadLetters: {
    ...bare,
    method: 'get',
    path: '/v1/queue/dead-letters',
    summary: 'Jobs that were given up because a CRM refuses one record, with its words.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    answer: DeadLetters,
  },
  retryDeadLetters: {
    ...bare,
    method: 'post',
    path: '/v1/queue/retries',
    summary: 'Retry jobs that were given up: those with these ids, or all.',
    authentication: { kind: 'token', scope: 'write' },
    status: 200,
    bodyLimit: smallBody,
    body: RetryRequest,
    answer: RetryAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>;
