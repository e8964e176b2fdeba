import { join } from 'node:path';
import { furnishHubSpot, subscriptionsOf } from '../demo/furnish/furnish-hubspot.ts';
import { furnishSalesforce } from '../demo/furnish/furnish-salesforce.ts';
import type { Agreement } from '../demo/furnish/read-agreement.ts';
import type { HubSpotAccount } from '../hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../hubspot/start-hubspot-account.ts';
import { startSalesforceOrg, type SalesforceOrg } from '../salesforce/start-salesforce-org.ts';
import type { SandboxClock } from '../system/sandbox-clock.ts';
import type { DataFolder } from './data-folder.ts';
import { places } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { root } from './settings.ts';

const appId = 99;

export interface CrmOptions {
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly agreement: Agreement;
  readonly clock: SandboxClock;
  readonly host: string;
  /** The first of the four ports. */
  readonly firstPort: number;
}

/** Starts the simulated Salesforce org, with a user for each person of the agreement. */
export async function startSalesforce(options: CrmOptions): Promise<SalesforceOrg> {
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
export async function startHubSpot(options: CrmOptions & { middlewareUrl: string }): Promise<HubSpotAccount> {
  const { folder, secrets, agreement, clock, host, firstPort, middlewareUrl } = options;
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
    webhookTarget: `${middlewareUrl}/hubspot/webhooks`,
    actionTarget: `${middlewareUrl}/hubspot/actions/record-activity`,
  });
  furnishHubSpot(account, agreement);
  return account;
}
