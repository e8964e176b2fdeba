import express, { type RequestHandler } from 'express';
import { listen, type Listening } from '../../../../simulators/src/system/listen.ts';
import { loopback } from '../settings.ts';
import { clockRoutes } from './clock-routes.ts';
import type { ControlDependencies } from './control-dependencies.ts';
import { answerProblem, ControlError } from './control-problem.ts';
import { requireToken } from './control-token.ts';
import { helpPage } from './help-page.ts';
import { hubspotRoutes } from './hubspot-routes.ts';
import { middlewareRoutes } from './middleware-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { slackRoutes } from './slack-routes.ts';
import { workbenchRoutes } from '../../workbench/workbench-routes.ts';

/** A page of another site, open in the same browser, must not control the demo; nor one whose name was made to lead here. */
const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const origin = request.get('origin');
  const isLocal = loopback.has(request.socket.localAddress?.replace('::ffff:', '') ?? '');
  if (isLocal && !loopback.has(request.hostname.replace(/^\[|\]$/g, '')))
    throw new ControlError(403, 'The control server is reached as 127.0.0.1 or localhost only.');
  if (origin !== undefined && URL.parse(origin)?.host !== request.get('host'))
    throw new ControlError(403, 'The control server only accepts requests from its own pages.');
  next();
};

const refuseUnknownPath: RequestHandler = (request) => {
  throw new ControlError(
    404,
    `There is no ${request.method} ${request.path}; GET /help lists the endpoints.`,
  );
};

/** Starts the server that controls the demo; it is for this machine only, and for those who know the token of this start. */
export function startControlServer(
  parts: ControlDependencies,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const app = express();
  app.disable('x-powered-by');
  app.use(refuseOtherSites, requireToken(parts.controlToken), express.json({ limit: '1mb' }));
  app.get('/help', (_request, response) => void response.type('html').send(helpPage(parts)));
  app.get('/control', (_request, response) => {
    response.json({
      addresses: parts.addresses,
      middleware: parts.middleware.state,
      seeding: parts.seeding(),
    });
  });
  app.use('/control/clock', clockRoutes(parts));
  app.use('/control/middleware', middlewareRoutes(parts));
  app.use('/control/hubspot', hubspotRoutes(parts));
  app.use('/control', peopleRoutes(parts));
  app.use('/slack', slackRoutes(parts));
  app.use(workbenchRoutes(parts));
  app.use(refuseUnknownPath, answerProblem);
  return listen(app, port, host);
}
