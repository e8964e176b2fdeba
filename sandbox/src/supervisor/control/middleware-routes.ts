import { Router } from 'express';
import type { ControlParts } from './control-parts.ts';

/** Stops and starts the middleware, to show what goes on without it. */
export const middlewareRoutes = ({ middleware }: ControlParts): Router =>
  Router()
    .get('/', (_request, response) => void response.json({ state: middleware.state }))
    .post('/stop', async (_request, response) => {
      await middleware.stop();
      response.json({ state: middleware.state });
    })
    .post('/start', async (_request, response) => {
      await middleware.start();
      response.json({ state: middleware.state });
    });
