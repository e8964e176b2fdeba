import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createMovableClock, type MovableClock } from '../../middleware/src/adapters/system/movable-clock.ts';
import { seedHubSpot, subscriptionsOf } from '../../sandbox/src/demo/seed/seed-hubspot.ts';
import { seedSalesforce } from '../../sandbox/src/demo/seed/seed-salesforce.ts';
import { readAgreement } from '../../sandbox/src/demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../simulators/src/hubspot/start-hubspot-account.ts';
import {
  startSalesforceOrg,
  type SalesforceOrg,
} from '../../simulators/src/salesforce/start-salesforce-org.ts';
import { openSlackChannel, type SlackChannel } from './slack-channel.ts';

const root = resolve(import.meta.dirname, '../..');

/** The token that calls the middleware's API in tests. */
export const apiToken = 'treaty_test_token_0123456789';

const secrets = { client: 'card-and-webhook-secret', token: 'pat-simulated' };
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What surrounds the middleware: both simulated CRMs and a Slack channel over HTTP, one movable clock, a data folder. */
export interface Crms {
  readonly folder: string;
  readonly clock: MovableClock;
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly slack: SlackChannel;
  /** Settings of a middleware among them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Lets HubSpot send to the middleware at this address. */
  pointAt(url: string): void;
  close(): Promise<void>;
}

/** Starts both CRMs with the people and the fields of the agreement, and the channel. */
export async function openCrms(definitions = join(root, 'definitions')): Promise<Crms> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-house-'));
  const clock = createMovableClock();
  const agreement = readAgreement(definitions);
  const salesforce = await startSalesforceOrg({
    port: 0,
    dataFile: ':memory:',
    clock,
    metadataFolder: join(root, 'force-app'),
    clients: [{ clientId: 'treaty', publicKey: keys.publicKey }],
  });
  seedSalesforce(salesforce, agreement);
  const hubspot = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock,
    accessToken: secrets.token,
    clientSecret: secrets.client,
    portalId: 4711,
    appId: 99,
    subscriptions: subscriptionsOf(agreement),
    firstRetryDelay: 200,
  });
  seedHubSpot(hubspot, agreement);
  const slack = await openSlackChannel();
  return {
    folder,
    clock,
    salesforce,
    hubspot,
    slack,
    environment: {
      ...settingsOf(folder),
      TREATY_DEFINITIONS: definitions,
      HUBSPOT_API_URL: hubspot.url,
      SALESFORCE_LOGIN_URL: salesforce.url,
      SLACK_WEBHOOK_URL: slack.url,
    },
    pointAt: (url) =>
      hubspot.pointAt({
        webhookTarget: `${url}/hubspot/webhooks`,
        actionTarget: `${url}/hubspot/actions/record-activity`,
      }),
    close: async () => {
      await hubspot.close();
      await salesforce.close();
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(folder: string): Record<string, string> {
  const keyFile = join(folder, 'salesforce.key');
  writeFileSync(keyFile, keys.privateKey);
  return {
    TREATY_PORT: '0',
    TREATY_DATA: folder,
    TREATY_DEMO: '1',
    TREATY_API_TOKEN: apiToken,
    TREATY_POLL_SECONDS: '0.3',
    HUBSPOT_CLIENT_SECRET: secrets.client,
    HUBSPOT_ACCESS_TOKEN: secrets.token,
    HUBSPOT_PORTAL_ID: '4711',
    SALESFORCE_CLIENT_ID: 'treaty',
    SALESFORCE_USERNAME: 'integration@treaty.example',
    SALESFORCE_PRIVATE_KEY_FILE: keyFile,
    LOG_LEVEL: 'silent',
  };
}
