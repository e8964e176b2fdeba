import { join } from 'node:path';
import { furnishHubSpot, subscriptionsOf } from '../demo/seed/seed-hubspot.ts';
import { furnishSalesforce } from '../demo/seed/seed-salesforce.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../../simulators/src/hubspot/start-hubspot-account.ts';
import {
  startSalesforceOrg,
  type SalesforceOrg,
} from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import { places } from './ports.ts';
import type { PreparedDemo } from './prepare-demo.ts';
import { root } from './settings.ts';

const appId = 99;

/** Starts the simulated Salesforce org, with a user for each person of the agreement. */
export async function startSalesforce(options: PreparedDemo): Promise<SalesforceOrg> {
  const { folder, secrets, agreement, clock, host, firstPort } = options;
  const org = await startSalesforceOrg({
    port: firstPort + places.salesforce,
    host,
    dataFile: folder.file('salesforce'),
    clock,
    metadataFolder: join(root, 'force-app'),
    clients: [{ clientId: secrets.salesforceClientId, publicKey: secrets.salesforcePublicKey }],
    integrationUsername: secrets.salesforceUsername,
  });
  furnishSalesforce(org, agreement);
  return org;
}

/** Starts the simulated HubSpot account, with owners and properties of the agreement; it sends to the middleware's address. */
export async function startHubSpot(options: PreparedDemo): Promise<HubSpotAccount> {
  const { folder, secrets, agreement, clock, host, firstPort, publicUrl } = options;
  const [clientSecret = ''] = secrets.hubspotClientSecret.split(',');
  const account = await startHubSpotAccount({
    port: firstPort + places.hubspot,
    host,
    dataFile: folder.file('hubspot'),
    clock,
    accessToken: secrets.hubspotAccessToken,
    clientSecret,
    portalId: Number(secrets.hubspotPortalId),
    appId,
    subscriptions: subscriptionsOf(agreement),
    webhookTarget: `${publicUrl}/hubspot/webhooks`,
    actionTarget: `${publicUrl}/hubspot/actions/record-activity`,
  });
  furnishHubSpot(account, agreement);
  return account;
}
