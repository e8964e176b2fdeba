import type { RequestHandler } from 'express';

/** A request to the account's API. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
}

/** Remembers the requests to the API, oldest first, for counting. */
export function logRequests(): { readonly requests: readonly ApiRequest[]; readonly log: RequestHandler } {
  const requests: ApiRequest[] = [];
  const log: RequestHandler = ({ method, originalUrl }, _response, next) => {
    requests.push({ method, path: originalUrl.split('?', 1)[0] ?? '' });
    next();
  };
  return { requests, log };
}
