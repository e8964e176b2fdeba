import { afterEach, expect, test } from '@jest/globals';
import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import { readAssumptions } from '../../verify-org/src/assumptions.ts';
import { hubspotChecks } from '../../verify-org/src/hubspot/hubspot-checks.ts';
import type { Send } from '../../verify-org/src/platform-http.ts';
import { runChecks } from '../../verify-org/src/run-checks.ts';
import {
  aRun,
  answering,
  checkOf,
  closeAccounts,
  find,
  open,
  startAccount,
  type Answered,
} from './support/hubspot-account.ts';

afterEach(closeAccounts);

/** What HubSpot sends by itself, and limits that a simulated account has only when they are planned. */
const unseen =
  /^hubspot-(webhook|signature-escapes|creation|own-writes|action|fetch|rate-limit|retry-after)/u;

/** Lets requests through until the account is broken; from then on every answer is the same. */
const breakable = (status: number): { send: Send; breakDown: () => void } => {
  let isBroken = false;
  return {
    send: (request) =>
      isBroken ? Promise.resolve({ status, headers: new Headers(), body: '{}' }) : sendRequest(request),
    breakDown: () => {
      isBroken = true;
    },
  };
};

test('every statement about HubSpot has one check', () => {
  const ids = hubspotChecks.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(
    readAssumptions()
      .hubspot.map(({ id }) => id)
      .toSorted(),
  );
});

test('the simulated account does what the statements say', async () => {
  const account = await startAccount();
  const run = aRun();
  const opened = await open(account, run);
  const findings = await runChecks(hubspotChecks, opened, run);
  await opened.close();
  const entries = [...findings];
  expect(entries.filter(([, { kind }]) => kind === 'differs')).toEqual([]);
  const unchecked = entries.flatMap(([id, { kind }]) => (kind === 'not_checked' ? [id] : []));
  expect(unchecked).toEqual([...findings.keys()].filter((id) => unseen.test(id)));
});

test.each([200, 500])('no statement holds on an account that answers %i and nothing else', async (status) => {
  const account = await startAccount();
  const { send, breakDown } = breakable(status);
  const run = aRun({ send });
  const opened = await open(account, run);
  breakDown();
  const findings = await runChecks(hubspotChecks, opened, run);
  expect([...findings].flatMap(([id, { kind }]) => (kind === 'held' ? [id] : []))).toEqual([]);
});

test.each<[id: string, asked: RegExp, answered: Answered, saw: RegExp]>([
  ['hubspot-token', /GET .*contacts\?limit=1 /u, { status: 403 }, /^403$/u],
  ['hubspot-not-found', /GET .*999999999999/u, { status: 404 }, /^404$/u],
  [
    'hubspot-paths',
    /v3\/properties.*_key/u,
    { status: 200, body: { name: 'other' } },
    /differs in name, label/u,
  ],
  ['hubspot-shapes', /GET .*\/owners/u, { status: 200, body: { results: [{ id: 501 }] } }, /results\.0\.id/u],
  [
    'hubspot-value-codes',
    /twelve/u,
    { status: 400, body: { errors: [{ code: 'ODD' }] } },
    /"twelve": ODD instead/u,
  ],
  ['hubspot-lifecycle-forward', /PATCH .*"lead"/u, { status: 400 }, /^a backward write: 400$/u],
  ['hubspot-batch-limit', /batch\/read.*999999998900/u, { status: 200 }, /^101 inputs: 200$/u],
  ['hubspot-batch-duplicate-ids', /batch\/update.*trace-0/u, { status: 207 }, /^traced: 207$/u],
  ['hubspot-search-limits', /search .*"limit":201/u, { status: 200 }, /^a page, beyond the limit: 200$/u],
  [
    'hubspot-search-at-once',
    /search .*Moment/u,
    { status: 200, body: { total: 0, results: [] } },
    /within 60 s/u,
  ],
  ['hubspot-unique-at-creation', /POST .*_unique_7"/u, { status: 400 }, /^unique property number 7: 400$/u],
  ['hubspot-own-definitions', /PATCH .*firstname/u, { status: 200 }, /^firstname takes its label: 200$/u],
])('%s differs when the account answers otherwise', async (id, asked, answered, saw) => {
  const account = await startAccount();
  const run = aRun({ send: answering(asked, answered) });
  expect(await find(account, id, run)).toEqual({ kind: 'differs', saw: expect.stringMatching(saw) });
});

test('an account with another first lifecycle stage is told apart from one that differs', async () => {
  const account = await startAccount();
  const contact = {
    id: '1',
    properties: { lifecyclestage: 'subscriber' },
    createdAt: '',
    updatedAt: '',
    archived: false,
  };
  const run = aRun({ send: answering(/properties=lifecyclestage/u, { status: 200, body: contact }) });
  expect(await find(account, 'hubspot-new-contact-is-lead', run)).toEqual({
    kind: 'not_checked',
    why: expect.stringContaining('"subscriber", which is a setting'),
  });
});

test.each(['hubspot-rate-limit', 'hubspot-retry-after'])('%s holds when a limit is reached', async (id) => {
  const account = await startAccount();
  const opened = await open(account, aRun());
  account.faults.plan({ status: 429, policyName: 'SECONDLY', retryAfter: 1, path: '/search' });
  expect(await checkOf(id).run(opened)).toEqual({ kind: 'held' });
});

test.each(['hubspot-own-definitions', 'hubspot-unique-at-creation'])(
  '%s, which changes settings for a moment, is left out where people work',
  async (id) => {
    const account = await startAccount();
    const asked: string[] = [];
    const send: Send = (request) => {
      asked.push(`${request.method} ${request.url}`);
      return sendRequest(request);
    };
    const finding = await find(account, id, aRun({ isProductionAllowed: true, send }));
    expect(finding).toMatchObject({ kind: 'not_checked' });
    const changes =
      /PATCH .*\/(firstname|lifecyclestage|hs_lead_status)$|POST .*\/properties\/[^/]+\/contacts$/u;
    expect(asked.filter((each) => changes.test(each))).toEqual([]);
  },
);
