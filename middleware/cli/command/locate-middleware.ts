import { UsageError } from './command-error.ts';
import type { Middleware } from './middleware-client.ts';
import type { Terminal } from './run-command.ts';
import { findRunningDemo } from './running-demo.ts';

/** The options that say where the middleware is. */
export const middlewareOptions = { url: { type: 'string' } } as const;

/** How the usage text describes them. */
export const middlewareUsage = `  --url <address>     the middleware (default: TREATY_URL, then the running demo, then http://127.0.0.1:4001)
                      its token is read from TREATY_API_TOKEN; that of the running demo is known`;

/**
 * The middleware named with --url or TREATY_URL, with the token in TREATY_API_TOKEN; what is not given is taken from the running demo.
 * The demo's token is sent to the demo only. @throws UsageError when there is no token.
 */
export function locateMiddleware(
  given: string | undefined,
  terminal: Pick<Terminal, 'environment'>,
): Middleware {
  const demo = findRunningDemo(terminal);
  const { TREATY_URL, TREATY_API_TOKEN } = terminal.environment;
  const url = (given ?? TREATY_URL ?? demo?.url ?? 'http://127.0.0.1:4001').replace(/\/$/, '');
  const token = TREATY_API_TOKEN ?? (url === demo?.url ? demo.token : undefined);
  if (token === undefined)
    throw new UsageError(
      'Set TREATY_API_TOKEN to an API token of the middleware, or start the demo with npm start.',
    );
  return { url, token };
}
