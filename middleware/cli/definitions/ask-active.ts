import { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { askMiddleware, type Middleware } from '../command/ask-middleware.ts';
import { CommandError, exitCodes } from '../command/report.ts';

/** The agreement in force, as the middleware holds it. @throws CommandError when it does not answer, or not to us. */
export async function askActive(middleware: Middleware): Promise<ActiveDefinitions> {
  if (middleware.token === undefined)
    throw new CommandError(
      exitCodes.usage,
      'The version in force comes from the middleware: set TREATY_API_TOKEN to a token of it, or name two folders.',
    );
  return askMiddleware(middleware, {
    method: 'GET',
    path: '/v1/definitions/active',
    answer: ActiveDefinitions,
    what: 'the definitions',
  });
}
