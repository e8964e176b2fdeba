import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const guard = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
});

/** The headers that every answer carries. They never change, so helmet writes them once: asking it per request would cost as much as the answer itself. */
export const securityHeaders = (): Readonly<Record<string, string>> => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  guard(response.req, response, () => undefined);
  const headers = response.getHeaderNames().map((name) => [name, String(response.getHeader(name))] as const);
  return { ...Object.fromEntries(headers), 'cache-control': 'no-store' };
};
