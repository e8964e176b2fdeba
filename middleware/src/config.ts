import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Outside the demo, a token that can be guessed is no token. */
const shortestToken = 16;

const root = resolve(import.meta.dirname, '../..');
const Url = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.com' })
  .transform((url) => url.replace(/\/$/, ''));
const Flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((flag) => flag === '1');
const Port = z.coerce.number().int().min(0).max(65_530);

const Environment = z.object({
  NODE_ENV: z.string().default(''),
  TREATY_PORT: Port.default(4000),
  TREATY_HOST: z.string().min(1).default('127.0.0.1'),
  TREATY_PUBLIC_URL: Url.optional(),
  TREATY_API_TOKEN: z.string().optional(),
  TREATY_DATA: z.string().min(1).default(join(root, '.treaty')),
  TREATY_DEFINITIONS: z.string().min(1).default(join(root, 'definitions')),
  TREATY_DEMO: Flag,
  TREATY_ALLOW_EMBEDDED: Flag,
  TREATY_POLL_SECONDS: z.coerce.number().min(0.2).max(300).default(15),
  TREATY_FAULT: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/database')
    .optional(),
  HUBSPOT_CLIENT_SECRET: z.string().min(1),
  HUBSPOT_ACCESS_TOKEN: z.string().min(1),
  HUBSPOT_PORTAL_ID: z.string().regex(/^\d+$/, 'expected digits').optional(),
  HUBSPOT_API_URL: Url.default('https://api.hubapi.com'),
  SALESFORCE_LOGIN_URL: Url.default('https://login.salesforce.com'),
  SALESFORCE_CLIENT_ID: z.string().min(1),
  SALESFORCE_USERNAME: z.string().min(1),
  SALESFORCE_PRIVATE_KEY_FILE: z.string().min(1),
  SLACK_WEBHOOK_URL: Url.optional(),
  ENRICHMENT_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Everything the middleware is told from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
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
  if (set.NODE_ENV === 'production' && set.DATABASE_URL === undefined && !set.TREATY_ALLOW_EMBEDDED) {
    throw new ConfigError([
      'DATABASE_URL: production needs a PostgreSQL server (the embedded database does not survive a power cut); TREATY_ALLOW_EMBEDDED=1 runs without one',
    ]);
  }
  if (!set.TREATY_DEMO && (set.TREATY_API_TOKEN?.length ?? shortestToken) < shortestToken) {
    throw new ConfigError([`TREATY_API_TOKEN: expected at least ${shortestToken} characters`]);
  }
  const port = set.TREATY_PORT === 0 ? 0 : set.TREATY_PORT + 1;
  return {
    port,
    host: set.TREATY_HOST,
    publicUrl: set.TREATY_PUBLIC_URL ?? `http://127.0.0.1:${port}`,
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

/** The settings are not fit to start with: every fault, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(faults: readonly string[]) {
    super(
      `The settings need mending; the README lists them all.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
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
