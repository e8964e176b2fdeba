import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import type { HubSpotAccount as SimulatedAccount } from '../../simulators/src/hubspot/hubspot-account.ts';
import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import { readLeadStatusOptions } from '../../verify-org/src/hubspot/account/lead-status-options.ts';
import { hubspotChecks } from '../../verify-org/src/hubspot/hubspot-checks.ts';
import { openHubSpotAccount } from '../../verify-org/src/hubspot/hubspot-account.ts';
import { runChecks } from '../../verify-org/src/run-checks.ts';
import {
  accessToken,
  aRun,
  answering,
  closeAccounts,
  open,
  startAccount,
} from './support/hubspot-account.ts';

afterEach(closeAccounts);

/** Everything in the account that a run could leave behind, but for the moments of change. */
const contentsOf = async (account: SimulatedAccount): Promise<unknown> => {
  const read = async (path: string): Promise<unknown> => {
    const url = `${account.url}/crm/properties/2026-09/contacts${path}`;
    const headers = { authorization: `Bearer ${accessToken}` };
    const { body } = await sendRequest({ method: 'GET', url, headers, timeout: 5_000 });
    return JSON.parse(body, (name, value: unknown) => (name === 'updatedAt' ? undefined : value));
  };
  return { contacts: account.contacts.all(), properties: await read(''), groups: await read('/groups') };
};

test('a run leaves the account as it was', async () => {
  const account = await startAccount();
  account.contacts.create({ email: 'jane@example.com', lastname: 'Marsh' });
  const before = await contentsOf(account);
  const run = aRun();
  const opened = await open(account, run);
  await runChecks(hubspotChecks, opened, run);
  expect(isDeepStrictEqual(await contentsOf(account), before)).toBe(false);
  await opened.close();
  expect(await contentsOf(account)).toEqual(before);
});

test('an interrupted run is cleaned up by the next one, and a contact of somebody else is not touched', async () => {
  const account = await startAccount();
  account.contacts.create({ email: 'jane@example.com', lastname: 'treaty-verify-contact' });
  const before = await contentsOf(account);
  const killed = aRun({ marker: 'treaty-verify-00000001' });
  const left = await open(account, killed);
  await runChecks(hubspotChecks, left, killed);
  const options = await readLeadStatusOptions(left.request);
  await left.request({
    method: 'PATCH',
    path: '/crm/properties/2026-09/contacts/hs_lead_status',
    body: {
      options: [...options, { label: killed.marker, value: killed.marker, displayOrder: 9, hidden: false }],
    },
  });
  const next = await open(account, aRun());
  await next.close();
  expect(await contentsOf(account)).toEqual(before);
});

test('an interrupted run still removes what it created', async () => {
  const account = await startAccount();
  const before = await contentsOf(account);
  const controller = new AbortController();
  const run = aRun({ signal: controller.signal });
  const opened = await open(account, run);
  controller.abort();
  const findings = await runChecks(hubspotChecks, opened, run);
  await opened.close();
  expect(new Set([...findings.values()].map(({ kind }) => kind))).toEqual(new Set(['not_checked']));
  expect(await contentsOf(account)).toEqual(before);
});

test('what cannot be removed is named', async () => {
  const account = await startAccount();
  const refusal = { category: 'VALIDATION_ERROR', message: 'it is used in a workflow' };
  const opened = await open(
    account,
    aRun({ send: answering(/DELETE .*_choice/u, { status: 400, body: refusal }) }),
  );
  await expect(opened.close()).rejects.toThrow(
    /property treaty_verify_abcd1234_choice \(400 VALIDATION_ERROR it is used in a workflow\).*next run tries again/u,
  );
});

test('an account that people work in is refused, unless that is allowed', async () => {
  const account = await startAccount();
  const send = answering(/account-info/u, {
    status: 200,
    body: { portalId: 12_345, accountType: 'STANDARD' },
  });
  await expect(open(account, aRun({ send }))).rejects.toThrow(
    'account 12345 is of type STANDARD, not a test account. Make a developer test account, or give --allow-production.',
  );
  expect(account.contacts.all()).toEqual([]);
  const opened = await open(account, aRun({ send, isProductionAllowed: true }));
  expect(account.contacts.all()).toHaveLength(1);
  await opened.close();
});

test('a token that HubSpot does not know, or that may not do it, is refused with what to do', async () => {
  const account = await startAccount();
  const settings = { url: account.url, token: 'pat-na1-another' };
  await expect(openHubSpotAccount(settings, aRun())).rejects.toThrow(
    /401 INVALID_AUTHENTICATION.*Copy the access token anew/u,
  );
  const send = answering(/POST .*\/groups/u, { status: 403, body: { category: 'MISSING_SCOPES' } });
  await expect(open(account, aRun({ send }))).rejects.toThrow(
    /403 MISSING_SCOPES. Give the app the scopes .*crm\.schemas\.contacts\.write/u,
  );
});

test('a reached limit is waited out for as long as HubSpot says; a used-up day is not', async () => {
  const account = await startAccount();
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const opened = await open(account, aRun({ wait }));
  const request = () => opened.request({ method: 'GET', path: '/crm/owners/2026-09' });
  account.faults.plan({ status: 429, retryAfter: 3 });
  account.faults.plan({ status: 429, policyName: 'SECONDLY' });
  account.faults.plan({ status: 429, policyName: 'TEN_SECONDLY_ROLLING' });
  expect((await request()).status).toBe(200);
  expect(waits).toEqual([3_000, 1_000, 10_000]);
  account.faults.plan({ status: 429, policyName: 'DAILY' });
  expect((await request()).status).toBe(429);
});
