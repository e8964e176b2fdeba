import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import type { Send } from '../../verify-org/src/platform-http.ts';
import type { Run } from '../../verify-org/src/run.ts';
import { exitCodeOf } from '../../verify-org/src/format-report.ts';
import { verify } from '../../verify-org/src/verify.ts';
import type { Report } from '../../verify-org/src/verify.ts';
import { startVerifiedOrg } from './support/verified-org.ts';
import type { VerifiedOrg } from './support/verified-org.ts';

let verified: VerifiedOrg;
let before: string[];

beforeAll(async () => {
  verified = await startVerifiedOrg();
});

beforeEach(() => {
  before = verified.recordIds();
});

afterAll(() => verified.org.close());

const start = (given: Partial<Run> = {}, only?: string): Promise<Report> =>
  verify({
    settings: { salesforce: verified.settings, hubspot: undefined },
    run: verified.newRun(given),
    only,
  });

const kindsOf = (report: Report): string[] => report.results.map(({ finding }) => finding.kind);

describe('clean-up', () => {
  test('an interrupted run removes what it created', async () => {
    const end = new AbortController();
    const breakOff: Send = (request) => {
      if (request.url.endsWith('/composite')) end.abort();
      return sendRequest(request);
    };
    const report = await start({ signal: end.signal, send: breakOff });
    expect(kindsOf(report)).toContain('held');
    expect(report.results.at(-1)?.finding).toEqual({ kind: 'not_checked', why: 'the run was interrupted' });
    expect(verified.recordIds()).toEqual(before);
  });

  test('what an interrupted run left is removed by the next', async () => {
    const lead = { LastName: 'treaty-verify-0badc0de-7', Company: 'treaty-verify-0badc0de-8' };
    const Lead__c = verified.org.records.insert('Lead', lead);
    verified.org.records.convertLead(Lead__c);
    verified.org.records.insert('Treaty_Handoff__c', {
      Handoff_Key__c: 'treaty-verify-0badc0de-9',
      Cycle__c: 1,
      Lead__c,
    });
    await start({}, 'salesforce-errors');
    expect(verified.recordIds()).toEqual(before);
  });

  test('a check that fails leaves nothing behind and does not end the others', async () => {
    const failing: Send = (request) =>
      request.headers['if-unmodified-since'] === undefined
        ? sendRequest(request)
        : Promise.reject(new Error('connection reset'));
    const report = await start({ send: failing });
    const finding = report.results.find(({ id }) => id === 'salesforce-if-unmodified-since')?.finding;
    expect(finding).toEqual({ kind: 'differs', saw: 'the check could not be completed: connection reset' });
    expect(report.results.findLast(({ finding: { kind } }) => kind === 'held')?.id).toBe(
      'salesforce-permission-set-once',
    );
    expect(verified.recordIds()).toEqual(before);
  });

  test('records that cannot be removed are named', async () => {
    const keeping: Send = (request) =>
      request.method === 'DELETE' && request.url.includes('/composite/')
        ? Promise.resolve({ status: 500, headers: new Headers(), body: '[]' })
        : sendRequest(request);
    const report = await start(
      { marker: 'treaty-verify-kept', send: keeping },
      'salesforce-upsert-ambiguous',
    );
    expect(report.leftBehind).toEqual([
      'Salesforce: Lead: 2, named treaty-verify-kept...; the next run deletes them, or you by hand.',
    ]);
    await start({}, 'salesforce-errors');
    expect(verified.recordIds()).toEqual(before);
  });
});

describe('an org that people work in', () => {
  const production: Send = async (request) => {
    const answer = await sendRequest(request);
    const body = answer.body
      .replace('"IsSandbox":true', '"IsSandbox":false')
      .replace('Developer Edition', 'Enterprise Edition');
    return { ...answer, body };
  };

  test('is refused before anything is written', async () => {
    const written: string[] = [];
    const watching: Send = (request) => {
      if (request.method !== 'GET') written.push(request.url);
      return production(request);
    };
    const { notVerified, results } = await start({ send: watching });
    expect(notVerified).toEqual([
      expect.stringMatching(/is a production org \(Enterprise Edition\).*--allow-production/u),
    ]);
    expect(results).toEqual([]);
    expect(written).toEqual([]);
  });

  test('is taken when the admin allows it', async () => {
    const report = await start({ send: production, isProductionAllowed: true }, 'salesforce-errors');
    expect(kindsOf(report)).toEqual(['held']);
  });
});

test('an org without a session for the token is refused', async () => {
  const settings = { ...verified.settings, token: '00D000000000001!old' };
  const report = await verify({
    settings: { salesforce: settings, hubspot: undefined },
    run: verified.newRun(),
  });
  expect(report.notVerified).toEqual([
    expect.stringMatching(/the session is not accepted: 401 INVALID_SESSION_ID/u),
  ]);
  expect(exitCodeOf(report)).toBe(2);
});

test('a platform that is not there does not take the findings on the other away', async () => {
  const report = await verify({
    settings: {
      salesforce: verified.settings,
      hubspot: { url: 'http://127.0.0.1:9', token: 'secret-token' },
    },
    run: verified.newRun(),
  });
  expect(kindsOf(report)).toContain('held');
  expect(report.notVerified).toHaveLength(1);
  expect(JSON.stringify(report)).not.toContain('secret-token');
  expect(verified.recordIds()).toEqual(before);
});

test('a login alone is enough', async () => {
  const settings = { ...verified.settings, token: undefined };
  const report = await verify({
    settings: { salesforce: settings, hubspot: undefined },
    run: verified.newRun(),
    only: 'salesforce-upsert',
  });
  expect(kindsOf(report)).toEqual(['held']);
});

test('an org without Treaty is checked as far as that goes', async () => {
  const bare = await startVerifiedOrg({ isTreatyDeployed: false });
  const settings = { ...bare.settings, login: undefined };
  const { results } = await verify({
    settings: { salesforce: settings, hubspot: undefined },
    run: bare.newRun(),
  });
  await bare.org.close();
  expect(results.filter(({ finding }) => finding.kind === 'differs')).toEqual([]);
  expect(results.find(({ id }) => id === 'salesforce-validation-all')?.finding).toEqual({
    kind: 'not_checked',
    why: 'deploy force-app first (docs/admin-salesforce.md, Install)',
  });
  expect(results.find(({ id }) => id === 'salesforce-login-jwt')?.finding).toMatchObject({
    kind: 'not_checked',
  });
});
