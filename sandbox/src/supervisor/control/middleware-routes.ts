import { Router } from 'express';
import type { ControlParts } from './control-parts.ts';

/** Stops and starts the middleware, to show what goes on without it. */
export function middlewareRoutes({ middleware }: ControlParts): Router {
  const status = () => ({ state: middleware.state, pid: middleware.pid });
  return Router()
    .get('/', (_request, response) => void response.json(status()))
    .post('/stop', async (_request, response) => {
      await middleware.stop();
      response.json(status());
    })
    .post('/start', async (_request, response) => {
      await middleware.start();
      response.json(status());
    });
}
