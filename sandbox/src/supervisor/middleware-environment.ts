import { join } from 'node:path';
import { root, type Settings } from './settings.ts';
import type { Addresses } from './running-demo.ts';
import type { Secrets } from './secrets.ts';

export interface MiddlewareEnvironmentOptions {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly controlToken: string;
  readonly addresses: Addresses;
  readonly firstPort: number;
  readonly clockOffset: number;
}

/** The settings of the demo's middleware: those that are set in the environment, and the demo's own for the rest. */
export function middlewareEnvironment(options: MiddlewareEnvironmentOptions): Record<string, string> {
  const { settings, secrets, controlToken, addresses, firstPort, clockOffset } = options;
  return {
    TREATY_API_TOKEN: secrets.apiToken,
    TREATY_POLL_SECONDS: '1',
    TREATY_ALLOW_EMBEDDED: '1',
    HUBSPOT_CLIENT_SECRET: secrets.hubspotClientSecret,
    HUBSPOT_ACCESS_TOKEN: secrets.hubspotAccessToken,
    HUBSPOT_PORTAL_ID: secrets.hubspotPortalId,
    HUBSPOT_API_URL: addresses.hubspot,
    SALESFORCE_LOGIN_URL: addresses.salesforce,
    SALESFORCE_CLIENT_ID: secrets.salesforceClientId,
    SALESFORCE_USERNAME: secrets.salesforceUsername,
    SALESFORCE_PRIVATE_KEY_FILE: secrets.salesforceKeyFile,
    SLACK_WEBHOOK_URL: `${addresses.control}/slack?token=${controlToken}`,
    ENRICHMENT_FILE: join(root, 'sandbox/demo-companies.json'),
    TREATY_PUBLIC_URL: addresses.middleware,
    ...settings.given,
    TREATY_DATA: settings.dataFolder,
    TREATY_DEFINITIONS: settings.definitionsFolder,
    TREATY_HOST: settings.host,
    TREATY_PORT: String(firstPort),
    TREATY_DEMO: '1',
    TREATY_CLOCK_OFFSET: String(clockOffset),
  };
}

/** The setting that points to a real CRM instead of the simulated one, if any: then no demo data are created. */
export const externalCrm = ({ given }: Settings): string | undefined =>
  ['SALESFORCE_LOGIN_URL', 'HUBSPOT_API_URL'].find((name) => given[name] !== undefined);
