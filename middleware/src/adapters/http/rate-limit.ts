import type { Request, Response } from 'express';
import { MemoryStore, rateLimit } from 'express-rate-limit';
import { AppError } from '../../services/ports/app-error.ts';
import { runMiddleware } from './run-middleware.ts';

/** Counts requests per key and second; refuses those over the limit. */
export interface RateLimit {
  count(key: string, request: Request, response: Response): Promise<void>;
  close(): void;
}

/** A limit of so many requests a second for each key, counted in this process. */
export const createRateLimit = (limit: number): RateLimit => {
  const keys = new WeakMap<Request, string>();
  const store = new MemoryStore();
  const middleware = rateLimit({
    windowMs: 1000,
    limit,
    store,
    keyGenerator: (request) => keys.get(request) ?? '',
    handler: (_request, _response, next) =>
      next(new AppError('too_many_requests', `More than ${limit} requests in a second. Wait a second.`)),
    legacyHeaders: false,
    validate: false,
  });
  return {
    count: (key, request, response) => {
      keys.set(request, key);
      return runMiddleware(middleware, request, response);
    },
    close: () => store.shutdown(),
  };
};
