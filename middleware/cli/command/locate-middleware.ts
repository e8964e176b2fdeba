import { UsageError } from './command-error.ts';
import type { Middleware } from './middleware-client.ts';
import type { Terminal } from './run-command.ts';

/** The options with which a command is told where the middleware is. */
export const middlewareOptions = { url: { type: 'string' } } as const;

/** How the usage text describes them. */
export const middlewareUsage =
  '  --url <address>     the middleware (default: TREATY_URL, then http://127.0.0.1:4001); its token: TREATY_API_TOKEN';

/** The middleware that was named with --url, else by TREATY_URL. @throws UsageError when there is no token for it. */
export function locateMiddleware(url: string | undefined, { environment }: Terminal): Middleware {
  const token = environment['TREATY_API_TOKEN'];
  if (token === undefined) throw new UsageError('Set TREATY_API_TOKEN to an API token of the middleware.');
  return { url: (url ?? environment['TREATY_URL'] ?? 'http://127.0.0.1:4001').replace(/\/$/, ''), token };
}
