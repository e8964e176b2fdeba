import { generateKeyPairSync } from 'node:crypto';
import {
  createHttpClient,
  type HttpClientOptions,
} from '../../../middleware/src/adapters/http-client/http-client.ts';
import type { JwtCredentials } from '../../../middleware/src/adapters/salesforce/jwt-login.ts';
import { createSalesforce } from '../../../middleware/src/adapters/salesforce/salesforce.ts';
import type { Salesforce } from '../../../middleware/src/services/ports/salesforce.ts';
import {
  startSalesforceOrg,
  type SalesforceOrg,
} from '../../../simulators/src/salesforce/start-salesforce-org.ts';
import { createManualClock, type ManualClock } from '../http-client/manual-clock.ts';

const metadataFolder = new URL('../../../force-app', import.meta.url).pathname;
const clientId = 'treaty-client';
const username = 'integration@treaty.example';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What an adapter under test differs in. */
export type Changes = Partial<JwtCredentials> &
  Partial<Pick<HttpClientOptions, 'timeout' | 'budget' | 'assertFree'>>;

/** A simulated org, and the adapter that talks to it over HTTP with jsforce. */
export interface OrgBench {
  readonly org: SalesforceOrg;
  readonly clock: ManualClock;
  readonly salesforce: Salesforce;
  readonly adapter: (changes: Changes) => Salesforce;
}

export const startOrgBench = async (): Promise<OrgBench> => {
  const clock = createManualClock();
  const org = await startSalesforceOrg({
    port: 0,
    dataFile: ':memory:',
    clock,
    wall: () => clock.wall(),
    metadataFolder,
    clients: [{ clientId, publicKey }],
    integrationUsername: username,
  });
  const adapter = ({
    timeout = 2_000,
    budget = { calls: 1_000, per: 1_000 },
    assertFree,
    ...rest
  }: Changes) => {
    const http = createHttpClient({
      system: 'salesforce',
      timeout,
      budget,
      clock,
      ...(assertFree && { assertFree }),
    });
    const credentials = { loginUrl: org.url, clientId, username, privateKey, ...rest };
    return createSalesforce({ http, clock, apiVersion: '66.0', ...credentials });
  };
  return { org, clock, salesforce: adapter({}), adapter };
};
