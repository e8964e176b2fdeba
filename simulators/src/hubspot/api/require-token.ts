import type { RequestHandler } from 'express';
import { HubSpotRefusal } from '../model/hubspot-refusal.ts';

/** Lets only the app's access token through. */
export const requireToken =
  (accessToken: string): RequestHandler =>
  (request, _response, next) => {
    if (request.get('authorization') !== `Bearer ${accessToken}`)
      throw new HubSpotRefusal({
        status: 401,
        category: 'INVALID_AUTHENTICATION',
        message:
          'Authentication credentials not found: send the access token as "Authorization: Bearer ...".',
      });
    next();
  };
