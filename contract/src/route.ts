import { z } from 'zod';

/** Who may call a route: anyone, a bearer of an API token with that scope, or HubSpot by one of its signatures. */
export type Caller = 'anyone' | 'token:read' | 'token:write' | 'hubspot:request' | 'hubspot:action';

/** One route of the HTTP surface: everything a server, a client or a reader needs to know about it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Path with `{name}` for parameters, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly status: number;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /** What the answer is; JSON unless it says so. */
  readonly media?: 'text/html';
}

const nothing = z.strictObject({});

/** A route takes no parameters, no query and no body unless it says so. */
export const bare = { params: nothing, query: nothing, body: z.undefined() } as const;
