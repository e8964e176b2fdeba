import type { Org } from '../org.ts';
import type { Answer } from './answer.ts';
import type { OrgRequest } from './org-request.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One resource of the API and one method on it. */
export interface Route {
  readonly method: Method;
  /** As Express writes paths. */
  readonly path: string;
  /** True where no session is needed. */
  readonly isOpen: boolean;
  handle(org: Org, request: OrgRequest): Answer;
}

type Handle = Route['handle'];

/** A route below `/services/data/v66.0`, for a user with a session; its parameter `version` is `66`. */
export const route = (method: Method, path: string, handle: Handle): Route => ({
  method,
  path: `/services/data/v:version.0${path}`,
  isOpen: false,
  handle,
});

/** A route anywhere else. */
export const rootRoute = (
  method: Method,
  path: string,
  given: { isOpen: boolean; handle: Handle },
): Route => ({ method, path, ...given });
