import { Router } from 'express';
import type { ControlDependencies } from './control-dependencies.ts';

/** Stops and starts the middleware, to show what works without it. */
export function middlewareRoutes({ middleware }: ControlDependencies): Router {
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
