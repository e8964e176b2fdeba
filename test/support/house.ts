import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { LeadSummary } from '@treaty/contract/lead';
import type { Trace } from '@treaty/contract/trace';
import { readConfig } from '../../middleware/src/config.ts';
import { createLog } from '../../middleware/src/adapters/system/log.ts';
import { createMovableClock, type MovableClock } from '../../middleware/src/adapters/system/movable-clock.ts';
import { startTreaty, type Treaty } from '../../middleware/src/treaty.ts';
import { furnishHubSpot, subscriptionsOf } from '../../sandbox/src/demo/furnish/furnish-hubspot.ts';
import { furnishSalesforce } from '../../sandbox/src/demo/furnish/furnish-salesforce.ts';
import { readAgreement } from '../../sandbox/src/demo/furnish/read-agreement.ts';
import type { HubSpotAccount } from '../../sandbox/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../sandbox/src/hubspot/start-hubspot-account.ts';
import { startSalesforceOrg, type SalesforceOrg } from '../../sandbox/src/salesforce/start-salesforce-org.ts';
import { pollUntil } from './poll-until.ts';

const root = resolve(import.meta.dirname, '../..');
const secrets = { client: 'card-and-webhook-secret', token: 'pat-simulated', api: 'treaty_test_token_0123456789' };

/** The whole house in one process: middleware, both simulated CRMs over HTTP, one movable clock. */
export interface House {
  readonly salesforce: SalesforceOrg;
  readonly hubspot: HubSpotAccount;
  readonly clock: MovableClock;
  readonly url: string;
  /** Settings of the middleware, for who starts it in a process of its own. */
  readonly environment: Readonly<Record<string, string>>;
  /** Moves business time forward and fires what is due. */
  advance(milliseconds: number): Promise<void>;
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<Response>;
  findLead(email: string): Promise<LeadSummary | undefined>;
  card(leadId: string): Promise<LeadCard>;
  trace(leadId: string): Promise<Trace['entries']>;
  /** Resolves when nothing is on its way any more. */
  rest(): Promise<void>;
  stopMiddleware(): Promise<void>;
  startMiddleware(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a house; without a database address the embedded engine is used. */
export async function openHouse(options: { databaseUrl?: string | undefined; definitions?: string } = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-house-'));
  const clock = createMovableClock();
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  writeFileSync(join(folder, 'salesforce.key'), keys.privateKey);
  const agreement = readAgreement(options.definitions ?? join(root, 'definitions'));
  const salesforce = await startSalesforceOrg({
    port: 0,
    dataFile: ':memory:',
    clock,
    metadataFolder: join(root, 'force-app'),
    clients: [{ clientId: 'treaty', publicKey: keys.publicKey }],
  });
  furnishSalesforce(salesforce, agreement);
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
  furnishHubSpot(hubspot, agreement);
  const environment: Record<string, string> = {
    TREATY_PORT: '0',
    TREATY_DATA: folder,
    TREATY_DEMO: '1',
    TREATY_API_TOKEN: secrets.api,
    TREATY_POLL_SECONDS: '0.3',
    TREATY_DEFINITIONS: options.definitions ?? join(root, 'definitions'),
    HUBSPOT_CLIENT_SECRET: secrets.client,
    HUBSPOT_ACCESS_TOKEN: secrets.token,
    HUBSPOT_PORTAL_ID: '4711',
    HUBSPOT_API_URL: hubspot.url,
    SALESFORCE_LOGIN_URL: salesforce.url,
    SALESFORCE_CLIENT_ID: 'treaty',
    SALESFORCE_USERNAME: 'integration@treaty.example',
    SALESFORCE_PRIVATE_KEY_FILE: join(folder, 'salesforce.key'),
    LOG_LEVEL: 'silent',
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
  };
  return furnish({ folder, clock, salesforce, hubspot, environment });
}

async function furnish(parts: Pick<House, 'clock' | 'salesforce' | 'hubspot'> & { folder: string; environment: Record<string, string> }): Promise<House> {
  const { folder, clock, salesforce, hubspot, environment } = parts;
  let treaty: Treaty | null = null;
  let url = '';
  const start = async (): Promise<void> => {
    const port = await freePort();
    const config = { ...readConfig(environment), port, publicUrl: `http://127.0.0.1:${port}` };
    treaty = await startTreaty(config, { clock, log: createLog(config.logLevel) });
    url = config.publicUrl;
    hubspot.pointAt({ webhookTarget: `${url}/hubspot/webhooks`, actionTarget: `${url}/hubspot/actions/record-activity` });
  };
  const stop = async (): Promise<void> => {
    await treaty?.close();
    treaty = null;
  };
  const headers = { authorization: `Bearer ${secrets.api}`, 'content-type': 'application/json' };
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${url}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const isAtRest = async (): Promise<boolean> => (await get<{ backlog: number }>('/readyz')).backlog === 0;
  await start();
  return {
    salesforce,
    hubspot,
    clock,
    environment,
    get url() {
      return url;
    },
    advance: async (milliseconds) => {
      clock.offset += milliseconds;
      await treaty?.sweep();
    },
    get,
    post: (path, body) => fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    findLead: async (email) => (await get<{ leads: LeadSummary[] }>(`/v1/leads?email=${encodeURIComponent(email)}`)).leads[0],
    card: (leadId) => get(`/v1/leads/${leadId}/card`),
    trace: async (leadId) => (await get<Trace>(`/v1/leads/${leadId}/trace`)).entries,
    rest: async () => {
      await hubspot.deliveries.idle();
      await pollUntil('rest', isAtRest, 30_000);
    },
    stopMiddleware: stop,
    startMiddleware: start,
    close: async () => {
      await stop();
      await hubspot.close();
      await salesforce.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
