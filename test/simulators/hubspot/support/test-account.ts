import { Client } from '@hubspot/api-client';
import type {
  HubSpotAccount,
  HubSpotAccountOptions,
} from '../../../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../../../simulators/src/hubspot/start-hubspot-account.ts';

const accessToken = 'pat-na1-test-token';
export const clientSecret = 'test-client-secret';
export const portalId = 12_345;
export const appId = 678;

/** The instant at which a test account's clock stands: 2026-02-03T10:00:00.000Z. */
export const testNow = 1_770_112_800_000;

const started: HubSpotAccount[] = [];

/** Starts an account in memory whose clock stands still, with a unique property `treaty_key`. */
export const startTestAccount = async (
  changes: Partial<HubSpotAccountOptions> = {},
): Promise<HubSpotAccount> => {
  const account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock: { now: () => testNow },
    accessToken,
    clientSecret,
    portalId,
    appId,
    subscriptions: [],
    firstRetryDelay: 20,
    ...changes,
  });
  started.push(account);
  account.defineProperty({
    name: 'treaty_key',
    label: 'Treaty key',
    groupName: 'treaty',
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: true,
  });
  return account;
};

/** Closes every account that the tests of this file started. */
export const closeAccounts = async (): Promise<void> => {
  await Promise.all(started.splice(0).map((account) => account.close()));
};

/** HubSpot's own client, pointed at the account; it repeats nothing by itself. */
export const officialClient = (account: HubSpotAccount, token = accessToken): Client =>
  new Client({ accessToken: token, basePath: account.url });
