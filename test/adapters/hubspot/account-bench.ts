import { createHubSpot } from '../../../middleware/src/adapters/hubspot/hubspot.ts';
import { createHttpClient } from '../../../middleware/src/adapters/http-client/http-client.ts';
import type { HubSpot } from '../../../middleware/src/services/ports/hubspot.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../../simulators/src/hubspot/start-hubspot-account.ts';
import { createManualClock } from '../http-client/manual-clock.ts';

const accessToken = 'pat-test-token';

/** A simulated account, and the adapter that talks to it over HTTP. */
export interface AccountBench {
  readonly account: HubSpotAccount;
  readonly hubspot: HubSpot;
  /** The adapter with another token. */
  readonly withToken: (accessToken: string) => HubSpot;
}

export const startAccountBench = async (): Promise<AccountBench> => {
  const clock = createManualClock();
  const account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock,
    accessToken,
    clientSecret: 'test-client-secret',
    portalId: 12345,
    appId: 9,
    subscriptions: [],
  });
  account.defineProperty({
    name: 'treaty_status',
    label: 'Treaty status',
    groupName: 'treaty',
    type: 'enumeration',
    fieldType: 'select',
    options: ['Open', 'Accepted'].map((value) => ({ label: value, value, displayOrder: -1, hidden: false })),
  });
  const withToken = (token: string): HubSpot => {
    const http = createHttpClient({
      system: 'hubspot',
      timeout: 2_000,
      budget: { calls: 100, per: 1_000 },
      clock,
    });
    return createHubSpot({ http, clock, baseUrl: account.url, accessToken: token, apiVersion: '2026-09' });
  };
  return { account, hubspot: withToken(accessToken), withToken };
};
