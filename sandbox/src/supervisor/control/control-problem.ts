import { randomUUID } from 'node:crypto';
import type { Problem } from '@treaty/contract/problem';
import type { ErrorRequestHandler, Request } from 'express';
import { z } from 'zod';
import { HubSpotRefusal } from '../../../../simulators/src/hubspot/model/hubspot-refusal.ts';

/** A refusal of the control server: its status, and what to do instead. */
export class ControlRefusal extends Error {
  readonly status: number;
  readonly faults: Problem['faults'];

  constructor(status: number, message: string, faults?: Problem['faults']) {
    super(message);
    this.status = status;
    this.faults = faults;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not fit.',
  403: 'This is not for other sites.',
  404: 'There is no such thing.',
  409: 'Not now.',
  422: 'The values are not allowed.',
};

/** Reads a body; a fault is refused with its path. */
export function readBody<T>(shape: z.ZodType<T>, request: Request): T {
  const read = shape.safeParse(request.body ?? {});
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => ({
    path: ['body', ...path].join('.'),
    message,
  }));
  throw new ControlRefusal(400, faults.map(({ path, message }) => `${path}: ${message}`).join(' '), faults);
}

/** Answers every fault as a problem document. */
export const answerProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, detail, faults } = describe(error);
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Something went wrong here.',
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
  if (error instanceof ControlRefusal)
    return { status: error.status, detail: error.message, faults: error.faults };
  if (error instanceof HubSpotRefusal) return { status: error.refusal.status, detail: error.message };
  const unreadable = Unreadable.safeParse(error);
  if (unreadable.success && unreadable.data.status < 500)
    return { status: 400, detail: `The body cannot be read: ${unreadable.data.message}` };
  return { status: 500, detail: error instanceof Error ? error.message : String(error) };
}
