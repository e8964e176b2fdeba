import { refusal } from '../refusal.ts';
import type { Org } from '../org.ts';
import type { Answer } from './answer.ts';
import type { OrgRequest } from './org-request.ts';

/** One resource of the API and one method on it. */
export interface Route {
  readonly method: string;
  readonly pattern: URLPattern;
  /** True where no session is needed. */
  readonly isOpen: boolean;
  handle(org: Org, request: OrgRequest): Answer;
}

type Handle = Route['handle'];

/** A route below `/services/data/v66.0`, for a user with a session. */
export const route = (method: string, path: string, handle: Handle): Route => ({
  method,
  pattern: new URLPattern({ pathname: `/services/data/:version(v\\d+\\.0)${path}` }),
  isOpen: false,
  handle,
});

/** A route anywhere else. */
export const rootRoute = (
  method: string,
  path: string,
  given: { isOpen: boolean; handle: Handle },
): Route => ({
  method,
  pattern: new URLPattern({ pathname: path }),
  ...given,
});

/** A route that fits a request, with the named parts of its path. */
export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const notFound = () => refusal('NOT_FOUND', 'The requested resource does not exist', { status: 404 });

const decoded = (groups: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, part]) => [name, decodeURIComponent(part ?? '')]),
    );
  } catch {
    throw notFound();
  }
};

/** Finds the first route for a request; refuses an unknown path, and a known one with another method. */
export const findRoute = (routes: readonly Route[], method: string, path: string): RouteMatch => {
  const fitting = routes.flatMap((each) => {
    const match = each.pattern.exec({ pathname: path });
    return match === null ? [] : [{ route: each, params: decoded(match.pathname.groups) }];
  });
  const found = fitting.find((each) => each.route.method === method);
  if (found !== undefined) return found;
  if (fitting.length === 0) throw notFound();
  const allowed = fitting.map((each) => each.route.method).join(',');
  throw refusal('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed}`, {
    status: 405,
  });
};
