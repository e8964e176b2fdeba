import { randomUUID } from 'node:crypto';
import type { Problem } from '@treaty/contract/problem';
import type { ErrorRequestHandler, Request } from 'express';
import { z } from 'zod';
import { HubSpotError } from '../../../../simulators/src/hubspot/model/hubspot-error.ts';

/** A refusal of the control server: its status, and what to do instead. */
export class ControlError extends Error {
  readonly status: number;
  readonly faults: Problem['faults'];

  constructor(status: number, message: string, faults?: Problem['faults']) {
    super(message);
    this.status = status;
    this.faults = faults;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not valid.',
  401: 'The control token is missing or wrong.',
  403: 'Requests from other sites are not allowed.',
  404: 'Not found.',
  409: 'This is not possible now.',
  422: 'Some values are not allowed.',
};

/** Parses a body; faults are refused with their paths. */
export function readBody<T>(schema: z.ZodType<T>, request: Request): T {
  const read = schema.safeParse(request.body ?? {});
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => ({
    path: ['body', ...path].join('.'),
    message,
  }));
  throw new ControlError(400, faults.map(({ path, message }) => `${path}: ${message}`).join(' '), faults);
}

/** Answers every error with a problem document. */
export const answerProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, detail, faults } = describe(error);
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Internal error.',
    status,
    code: status < 500 ? 'refused' : 'internal',
    detail,
    id: randomUUID(),
    ...(faults === undefined ? {} : { faults }),
  };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
};

const Unreadable = z.object({ status: z.number(), type: z.string(), message: z.string() });

function describe(error: unknown): { status: number; detail: string; faults?: Problem['faults'] } {
  if (error instanceof ControlError)
    return { status: error.status, detail: error.message, faults: error.faults };
  if (error instanceof HubSpotError) return { status: error.refusal.status, detail: error.message };
  const unreadable = Unreadable.safeParse(error);
  if (unreadable.success && unreadable.data.status < 500)
    return { status: 400, detail: `The body cannot be read: ${unreadable.data.message}` };
  return { status: 500, detail: error instanceof Error ? error.message : String(error) };
}
