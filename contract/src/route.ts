import { z } from 'zod';

/** How a caller identifies itself: not at all, by an API token with that scope, or by a HubSpot signature of one of those versions. */
export type Authentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly scope: 'read' | 'write' }
  | { readonly kind: 'hubspot'; readonly signatures: readonly ('v3' | 'v2')[] };

/** One route of the HTTP surface: everything a server, a client or a reader needs to know about it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Path with `{name}` for parameters, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly authentication: Authentication;
  /** The HubSpot accounts (“portals”) that a request names; one must be the one configured. */
  readonly portalIds?: (input: never) => readonly unknown[];
  readonly status: number;
  /** The status of an answer that says `ready: false`. */
  readonly statusWhenNotReady?: number;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  /** The largest body in bytes. */
  readonly bodyLimit: number;
  readonly answer: z.ZodType;
  /** What the answer is; JSON unless it says so. */
  readonly media?: 'text/html';
  /** `etag`: the answer is large and seldom changes, so it comes with an ETag and is sent to those only who do not hold it. */
  readonly caching: 'no-store' | 'etag';
}

const nothing = z.strictObject({});

/** Bytes that a body may have: of a single command, and of a batch. */
export const smallBody = 100_000;
export const largeBody = 1_000_000;

/** A route takes no parameters, no query and no body, and its answer is not cached, unless it says so. */
export const bare = {
  params: nothing,
  query: nothing,
  body: z.undefined(),
  bodyLimit: 0,
  caching: 'no-store',
} as const;
