import { join } from 'node:path';
import { seedHubSpot, subscriptionsOf } from '../demo/seed/seed-hubspot.ts';
import { seedSalesforce } from '../demo/seed/seed-salesforce.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../../simulators/src/hubspot/start-hubspot-account.ts';
import {
  startSalesforceOrg,
  type SalesforceOrg,
} from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import { portOffsets } from './ports.ts';
import type { PreparedDemo } from './prepare-demo.ts';
import { root } from './settings.ts';

const appId = 99;

/** Starts the simulated Salesforce org, with a user for each person in the agreement. */
export async function startSalesforce(options: PreparedDemo): Promise<SalesforceOrg> {
  const { folder, secrets, agreement, clock, host, firstPort } = options;
  const org = await startSalesforceOrg({
    port: firstPort + portOffsets.salesforce,
    host,
    dataFile: folder.file('salesforce'),
    clock,
    metadataFolder: join(root, 'force-app'),
    clients: [{ clientId: secrets.salesforceClientId, publicKey: secrets.salesforcePublicKey }],
    integrationUsername: secrets.salesforceUsername,
  });
  seedSalesforce(org, agreement);
  return org;
}

/** Starts the simulated HubSpot account, with the owners and properties of the agreement; it delivers to the middleware's address. */
export async function startHubSpot(options: PreparedDemo): Promise<HubSpotAccount> {
  const { folder, secrets, agreement, clock, host, firstPort, publicUrl } = options;
  const [clientSecret = ''] = secrets.hubspotClientSecret.split(',');
  const account = await startHubSpotAccount({
    port: firstPort + portOffsets.hubspot,
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
  seedHubSpot(account, agreement);
  return account;
}
