import type { Authentication } from '@treaty/contract/route';
import type { Request, Response } from 'express';
import { AppError } from '../../services/ports/app-error.ts';
import type { Clock } from '../../services/ports/clock.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { Log } from '../../services/ports/log.ts';
import { problemHeaders } from './problem-table.ts';
import { problemReply, refusalOf } from './problem.ts';
import { createSampler } from './sample-refusals.ts';
import { type Reply, writeReply } from './reply.ts';

/** What handling every request needs. */
export interface PipelineParts {
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  /** True once the server is told to stop: then each connection ends with its answer. */
  readonly isClosing: () => boolean;
}

/** What answers a request, under the id by which it is known in the log and in problem documents. */
export type Respond = (request: Request, response: Response, id: string) => Promise<Reply>;

/** Names a route as the log shows it, and who may call it. */
export interface RouteLabel {
  readonly route: string;
  readonly authentication: Authentication;
}

/** Where the error was thrown (`file:line:column`); its message stays out, since it may quote data. */
const originOf = ({ stack = '' }: Error): string | undefined => {
  const frame = stack.split('\n').find((line) => /^ {4}at .*:\d/.test(line));
  return frame === undefined ? undefined : /[^/\s(]{1,200}:\d{1,9}:\d{1,9}/.exec(frame)?.[0];
};

/** What the log may hold of an unexpected error: its kind, the code of the system that raised it, its origin. */
const unexpected = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, at: originOf(error), ...(code !== undefined && { code }) };
};

/** Node would refuse it by itself, without our headers. */
const hasHost = ({ headers, httpVersion }: Request): boolean =>
  headers.host !== undefined || httpVersion === '1.0';
const noHost = (): AppError => new AppError('invalid_body', 'The request has no Host header.');

/** Handles one request from arrival to answer: it gets an id, is answered whatever happens, and leaves one line in the log that holds no data of it; of a flood of refusals, some. */
export const createRequestPipeline = ({ log, clock, ids, isClosing }: PipelineParts) => {
  const sample = createSampler();
  return ({ route, authentication }: RouteLabel, respond: Respond) =>
    async (request: Request, response: Response): Promise<void> => {
      const startedAt = clock.wall();
      const id = ids.uuid();
      const responded = hasHost(request) ? respond(request, response, id) : Promise.reject(noHost());
      const reply = await responded.catch((error: unknown) => {
        const refusal = refusalOf(error, id);
        if (refusal.code === 'internal') log.error({ id, route, ...unexpected(error) }, 'unexpected error');
        return problemReply(refusal, problemHeaders(refusal.code, authentication));
      });
      writeReply(response, reply, isClosing());
      const now = clock.wall();
      const leftOut = reply.status < 400 || reply.status >= 500 ? 0 : sample(reply.status, now);
      if (leftOut === null) return;
      const line = { id, route, status: reply.status, ms: now - startedAt };
      log.info(leftOut === 0 ? line : { ...line, leftOut }, 'request');
    };
};

/** What handles one request; created by `createRequestPipeline`. */
export type RequestPipeline = ReturnType<typeof createRequestPipeline>;
