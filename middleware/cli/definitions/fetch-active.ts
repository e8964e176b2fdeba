import { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { createMiddlewareClient, type Middleware } from '../command/middleware-client.ts';

/** The agreement in force, as the middleware holds it. @throws CommandError when it does not answer or refuses the token. */
export const fetchActive = (middleware: Middleware): Promise<ActiveDefinitions> =>
  createMiddlewareClient(middleware)({
    method: 'GET',
    path: '/v1/definitions/active',
    answer: ActiveDefinitions,
  });
