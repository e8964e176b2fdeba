import type { Check } from '../../check.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { manualCheck } from './hubspot-check.ts';

const sends = 'HubSpot sends to public https addresses only:';
const install = 'install the app with the middleware at a public https address (docs/admin-hubspot.md)';
const recorder = 'let the app send to a request recorder';

/** Webhooks: nothing of them can be asked for. */
const webhookChecks: readonly Check<HubSpotAccount>[] = [
  manualCheck(
    'hubspot-webhook-body',
    `${sends} ${recorder}, change a contact, and compare the fields of one event`,
  ),
  manualCheck(
    'hubspot-webhook-signature',
    `${sends} ${install} and change a contact; that a retry is signed anew shows when the middleware was down for a minute and takes the event afterwards`,
  ),
  manualCheck(
    'hubspot-signature-escapes',
    `${sends} ${install} and open the card as a user whose address holds a +; a card that loads says that it holds`,
  ),
  manualCheck(
    'hubspot-webhook-retries',
    `${sends} ${recorder}, answer 500, and count the attempts over a day (attemptNumber)`,
  ),
  manualCheck(
    'hubspot-webhook-concurrency',
    `${sends} ${recorder}, import 1,000 contacts, and count the requests that are open at once`,
  ),
  manualCheck(
    'hubspot-creation-and-changes',
    `${sends} ${recorder}, create one contact with two subscribed properties, and list the events`,
  ),
  manualCheck(
    'hubspot-own-writes',
    `${sends} ${recorder}, write one property by the API and one by hand, and compare changeSource and sourceId; hubspot-history shows the same words for a write by the API`,
  ),
];

/** Workflow actions: a workflow of Professional or Enterprise has to run. */
const actionChecks: readonly Check<HubSpotAccount>[] = [
  manualCheck(
    'hubspot-action-body',
    `${sends} ${recorder}, run a workflow with the action Record activity for one contact, and compare the fields`,
  ),
  manualCheck(
    'hubspot-action-signature',
    `${sends} ${install} and run a workflow with the action Record activity; an activity on the lead says that it holds`,
  ),
  manualCheck(
    'hubspot-action-retries',
    `${sends} ${recorder}, answer 500, then 429 with Retry-After: 5000, then 404, and note when the action comes again`,
  ),
  manualCheck(
    'hubspot-action-callback-id',
    `${sends} ${recorder}, answer 500 once, and compare callbackId of both attempts`,
  ),
];

const session = 'hubspot.fetch runs in the browser of a user who is signed in:';

/** The card: only a person's session can load it. */
const cardChecks: readonly Check<HubSpotAccount>[] = [
  manualCheck(
    'hubspot-fetch-limits',
    `${session} try "hs project dev" with a card that fetches an origin that is not permitted, waits 16 seconds, and sends 1.1 MB`,
  ),
  manualCheck(
    'hubspot-fetch-retry',
    `${session} let the card fetch from a request recorder that answers 500, and count the requests`,
  ),
  manualCheck(
    'hubspot-fetch-identity',
    `${session} ${install}, open the card, and read the query of its request in the log of the proxy before the middleware`,
  ),
  manualCheck(
    'hubspot-fetch-proxy-body',
    `${session} open the card with the browser's network panel and read the request to /proxy, once with the middleware stopped`,
  ),
];

/** What HubSpot sends by itself. */
export const deliveryChecks: readonly Check<HubSpotAccount>[] = [
  ...webhookChecks,
  ...actionChecks,
  ...cardChecks,
];
