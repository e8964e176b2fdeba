import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { productionFaults } from './production-faults.ts';
import { Environment } from './settings.ts';

/** Outside the demo, a token must not be guessable. */
const shortestToken = 16;

/** The settings, as the middleware uses them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustProxy: number | readonly string[];
  readonly apiToken: string | null;
  readonly dataFolder: string;
  readonly definitionsFolder: string;
  readonly databaseUrl: string | null;
  readonly isDemo: boolean;
  readonly pollMilliseconds: number;
  readonly fault: string | undefined;
  readonly logLevel: string;
  readonly hubspot: {
    readonly secrets: readonly string[];
    readonly accessToken: string;
    readonly portalId: string | null;
    readonly apiUrl: string;
  };
  readonly salesforce: {
    readonly loginUrl: string;
    readonly clientId: string;
    readonly username: string;
    readonly privateKey: string;
  };
  readonly slackWebhookUrl: string | null;
  readonly enrichmentFile: string | null;
}

/** Reads the settings. All faults are reported at once; a value is never repeated, since it may be a secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const set = read.data;
  const faults = productionFaults(set);
  if (faults.length > 0) throw new ConfigError(faults);
  if (!set.TREATY_DEMO && (set.TREATY_API_TOKEN?.length ?? shortestToken) < shortestToken) {
    throw new ConfigError([`TREATY_API_TOKEN: expected at least ${shortestToken} characters`]);
  }
  const port = set.TREATY_PORT === 0 ? 0 : set.TREATY_PORT + 1;
  return {
    port,
    host: set.TREATY_HOST,
    publicUrl: set.TREATY_PUBLIC_URL ?? `http://127.0.0.1:${port}`,
    trustProxy: set.TREATY_TRUST_PROXY,
    apiToken: set.TREATY_API_TOKEN ?? null,
    dataFolder: resolve(set.TREATY_DATA),
    definitionsFolder: resolve(set.TREATY_DEFINITIONS),
    databaseUrl: set.DATABASE_URL ?? null,
    isDemo: set.TREATY_DEMO,
    pollMilliseconds: set.TREATY_POLL_SECONDS * 1000,
    fault: set.TREATY_FAULT,
    logLevel: set.LOG_LEVEL,
    hubspot: {
      secrets: set.HUBSPOT_CLIENT_SECRET.split(','),
      accessToken: set.HUBSPOT_ACCESS_TOKEN,
      portalId: set.HUBSPOT_PORTAL_ID ?? null,
      apiUrl: set.HUBSPOT_API_URL,
    },
    salesforce: {
      loginUrl: set.SALESFORCE_LOGIN_URL,
      clientId: set.SALESFORCE_CLIENT_ID,
      username: set.SALESFORCE_USERNAME,
      privateKey: readKey(set.SALESFORCE_PRIVATE_KEY_FILE),
    },
    slackWebhookUrl: set.SLACK_WEBHOOK_URL ?? null,
    enrichmentFile: set.ENRICHMENT_FILE ?? null,
  };
}

/** The settings are not valid: every fault, one a line. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(faults: readonly string[]) {
    super(
      `The settings are not valid; docs/settings.md explains all of them.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  }
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError([`SALESFORCE_PRIVATE_KEY_FILE: ${file} cannot be read`]);
  }
}
