import { z } from 'zod';
import { apiError } from '../api-error.ts';
import type { Answer } from './answer.ts';

/** A request inside another one. */
export interface SubRequest {
  readonly method: string;
  readonly url: string;
  readonly text: string;
}

/** A request as a route sees it. */
export interface OrgRequest {
  readonly method: string;
  /** Without the query: `/services/data/v66.0/sobjects/Lead`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** The user whose session it is; empty on routes that need none. */
  readonly actor: string;
  /** The named parts of the route's pattern. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Runs a request inside this one, on behalf of the same user. */
  forward(request: SubRequest): Answer;
}

/** A record as it comes in a body. */
export const rawRecord = z.record(z.string(), z.unknown());

/** A named part of the path. */
export const param = (request: OrgRequest, name: string): string => request.params[name] ?? '';

/** `/services/data/v66.0` of the request. */
export const versionPath = (request: Pick<OrgRequest, 'path'>): string =>
  /^\/services\/data\/v[\d.]+/.exec(request.path)?.[0] ?? '/services/data';

/** The body read by a schema; refuses what is no JSON or has another shape. */
export const readBody = <Shape>(request: OrgRequest, shape: z.ZodType<Shape>): Shape => {
  const result = shape.safeParse(parsed(request.text));
  if (result.success) return result.data;
  throw apiError('JSON_PARSER_ERROR', z.prettifyError(result.error));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError('JSON_PARSER_ERROR', 'The HTTP entity body is required and has to be well-formed JSON');
  }
};
