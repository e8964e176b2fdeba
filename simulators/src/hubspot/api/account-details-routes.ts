import { Router } from 'express';
import type { AccountParts } from '../account-parts.ts';

/** What the account says of itself: one for tests, in Coordinated Universal Time. */
export const accountDetailsRoutes = ({ portalId }: AccountParts): Router => {
  const router = Router();
  router.get('/', (_, response) => {
    response.json({
      portalId,
      accountType: 'DEVELOPER_TEST',
      timeZone: 'UTC',
      utcOffset: '+00:00',
      utcOffsetMilliseconds: 0,
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'eu1',
    });
  });
  return router;
};
