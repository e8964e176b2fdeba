import express, { Router, type Express, type RequestHandler } from 'express';
import type { AccountParts } from '../account-parts.ts';
import type { CardOutcome, CardRequest } from '../card/card-proxy.ts';
import { HubSpotError } from '../model/hubspot-error.ts';
import { accountDetailsRoutes } from './account-details-routes.ts';
import { sendErrors } from './send-errors.ts';
import { cardProxyRoute } from './card-proxy-route.ts';
import { contactBatchRoutes } from './contact-batch-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { ownerRoutes } from './owner-routes.ts';
import { propertyRoutes } from './property-routes.ts';

export interface AppSettings {
  readonly parts: AccountParts;
  readonly accessToken: string;
  readonly showFaults: RequestHandler;
  readonly logRequest: RequestHandler;
  readonly proxy: (request: CardRequest) => Promise<CardOutcome>;
}

const crmRoutes = (parts: AccountParts): Router => {
  const router = Router();
  router.use(
    ['/objects/2026-09/contacts', '/v3/objects/contacts'],
    contactBatchRoutes(parts),
    contactRoutes(parts),
  );
  router.use(['/properties/2026-09/contacts', '/v3/properties/contacts'], propertyRoutes(parts));
  router.use(['/owners/2026-09', '/v3/owners'], ownerRoutes(parts));
  return router;
};

const nothingHere: RequestHandler = (request) => {
  throw new HubSpotError({
    status: 404,
    category: 'OBJECT_NOT_FOUND',
    message: `resource not found: ${request.method} ${request.path}`,
  });
};

/** The account's HTTP surface: the CRM API and the account's details under dated and v3 paths, and the card proxy. */
export const accountApp = ({ parts, accessToken, showFaults, logRequest, proxy }: AppSettings): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '4mb' }));
  const admit = [logRequest, requireToken(accessToken), showFaults];
  app.use('/crm', admit, crmRoutes(parts));
  app.use(['/account-info/2026-03/details', '/account-info/v3/details'], admit, accountDetailsRoutes(parts));
  app.use('/api/crm-extensibility/execution/internal/v3/proxy', cardProxyRoute(proxy, parts.portalId));
  app.use(nothingHere);
  app.use(sendErrors());
  return app;
};

/** Lets only the app's access token through. */
const requireToken =
  (accessToken: string): RequestHandler =>
  (request, _response, next) => {
    if (request.get('authorization') !== `Bearer ${accessToken}`)
      throw new HubSpotError({
        status: 401,
        category: 'INVALID_AUTHENTICATION',
        message:
          'Authentication credentials not found: send the access token as "Authorization: Bearer ...".',
      });
    next();
  };
