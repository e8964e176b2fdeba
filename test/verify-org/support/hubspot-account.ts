import type { HubSpotAccount as SimulatedAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../../simulators/src/hubspot/start-hubspot-account.ts';
import type { Check, Finding } from '../../../verify-org/src/check.ts';
import type { HubSpotAccount } from '../../../verify-org/src/hubspot/hubspot-account.ts';
import { openHubSpotAccount } from '../../../verify-org/src/hubspot/hubspot-account.ts';
import { hubspotChecks } from '../../../verify-org/src/hubspot/hubspot-checks.ts';
import type { Send } from '../../../verify-org/src/platform-http.ts';
import { markerPrefix, type Run } from '../../../verify-org/src/run.ts';
import { sendRequest } from '../../../simulators/src/system/outgoing-http.ts';

export const accessToken = 'pat-na1-test-token';

const started: SimulatedAccount[] = [];

/** Starts a simulated account in memory, with one owner. */
export const startAccount = async (): Promise<SimulatedAccount> => {
  const account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock: { now: () => 1_770_112_800_000 },
    accessToken,
    clientSecret: 'test-client-secret',
    portalId: 12_345,
    appId: 678,
    subscriptions: [],
  });
  account.addOwner({ email: 'ines@example.com', firstName: 'Ines', lastName: 'Vogt' });
  started.push(account);
  return account;
};

/** Closes every account that the tests of this file started. */
export const closeAccounts = async (): Promise<void> => {
  await Promise.all(started.splice(0).map((account) => account.close()));
};

/** A run that waits for nothing. */
export const aRun = (changes: Partial<Run> = {}): Run => ({
  marker: `${markerPrefix}abcd1234`,
  isProductionAllowed: false,
  wait: () => Promise.resolve(),
  signal: new AbortController().signal,
  send: sendRequest,
  log: () => undefined,
  ...changes,
});

/** Opens the simulated account for checks. */
export const open = (account: SimulatedAccount, run: Run): Promise<HubSpotAccount> =>
  openHubSpotAccount({ url: account.url, token: accessToken }, run);

/** The check of one statement. */
export const checkOf = (id: string): Check<HubSpotAccount> => {
  const check = hubspotChecks.find((each) => each.id === id);
  if (check === undefined) throw new Error(`no check of ${id}`);
  return check;
};

/** What one check finds on a new account. */
export const find = async (account: SimulatedAccount, id: string, run: Run): Promise<Finding> => {
  const opened = await open(account, run);
  try {
    return await checkOf(id).run(opened);
  } finally {
    await opened.close();
  }
};

/** What is answered instead of what the account would say. */
export interface Answered {
  readonly status: number;
  readonly body?: object;
}

/** Sends as ever, but a request whose method, address and body match is answered otherwise. */
export const answering =
  (asked: RegExp, { status, body = {} }: Answered): Send =>
  (request) =>
    asked.test(`${request.method} ${request.url} ${request.body ?? ''}`)
      ? Promise.resolve({ status, headers: new Headers(), body: JSON.stringify(body) })
      : sendRequest(request);
