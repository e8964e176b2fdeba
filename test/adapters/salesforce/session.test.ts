import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startOrgBench, type OrgBench } from './org-bench.ts';

let bench: OrgBench;
beforeEach(async () => {
  bench = await startOrgBench();
});
afterEach(() => bench.org.close());

const logins = (): number => bench.org.requests.count({ path: /oauth2\/token$/ });
const calls = (): number => bench.org.requests.count({ path: /^\/services\/data\// });

describe('a session with the org', () => {
  test('begins with one login by JWT, shared by all calls', async () => {
    await Promise.all([bench.salesforce.probe(), bench.salesforce.probe(), bench.salesforce.probe()]);
    await bench.salesforce.probe();
    expect({ logins: logins(), calls: calls() }).toEqual({ logins: 1, calls: 4 });
  });

  test('acts as the integration user, under the API version and client name we set', async () => {
    await bench.salesforce.probe();
    expect(bench.org.requests.list({ path: /^\/services\/data\// })).toMatchObject([
      { path: '/services/data/v66.0/query', actor: bench.org.integrationUserId, client: 'treaty' },
    ]);
  });

  test('that has ended is renewed once, and the call repeated', async () => {
    await bench.salesforce.probe();
    bench.org.endSessions(bench.org.integrationUserId);
    await Promise.all([bench.salesforce.probe(), bench.salesforce.probe()]);
    expect(logins()).toBe(2);
  });

  test('that the org goes on to refuse is not asked for a third time', async () => {
    bench.org.failNext({ status: 401, times: 10, match: { path: /query$/ } });
    await expect(bench.salesforce.probe()).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'INVALID_SESSION_ID',
    });
    expect({ logins: logins(), calls: calls() }).toEqual({ logins: 2, calls: 2 });
  });

  test('is tried again after a login that failed', async () => {
    bench.org.failNext({ status: 503, match: { path: /oauth2\/token$/ } });
    await expect(bench.salesforce.probe()).rejects.toMatchObject({ errorClass: 'wait', code: '503' });
    await expect(bench.salesforce.probe()).resolves.toBeUndefined();
  });

  test.each([
    [{ username: 'nobody@treaty.example' }, 'invalid_grant', "user hasn't approved this consumer"],
    [{ clientId: 'unknown' }, 'invalid_client_id', 'client identifier invalid'],
  ])('is refused for good with %p, in the words of the org', async (changes, code, words) => {
    const salesforce = bench.adapter(changes);
    await expect(salesforce.probe()).rejects.toMatchObject({ errorClass: 'alarm', code });
    await expect(salesforce.probe()).rejects.toThrow(words);
  });
});

describe('jsforce, on its way out', () => {
  test('is refused inside a database transaction, before anything leaves', async () => {
    const salesforce = bench.adapter({
      assertFree: () => {
        throw new Error('an outside call inside a transaction');
      },
    });
    await expect(salesforce.probe()).rejects.toThrow('inside a transaction');
    expect(logins()).toBe(0);
  });

  test('repeats nothing by itself: a read that fails is one call', async () => {
    await bench.salesforce.probe();
    bench.org.failNext({ status: 503, times: 5, match: { path: /query$/ } });
    await expect(bench.salesforce.probe()).rejects.toMatchObject({
      errorClass: 'wait',
      code: 'SERVER_UNAVAILABLE',
    });
    expect(calls()).toBe(2);
  });

  test('costs at most 71 calls in an hour of outage', async () => {
    await bench.salesforce.probe();
    bench.org.failNext({ status: 503, times: 10_000 });
    bench.org.requests.clear();
    for (let elapsed = 0; elapsed < 3_600; elapsed += 10) {
      await Promise.allSettled([bench.salesforce.probe(), bench.salesforce.readHandoff('L1:1')]);
      bench.clock.advance(10_000);
    }
    expect(bench.org.requests.count()).toBeLessThanOrEqual(71);
  });

  test('keeps to the call budget', async () => {
    const salesforce = bench.adapter({ budget: { calls: 2, per: 86_400_000 } });
    await salesforce.probe();
    await expect(salesforce.probe()).rejects.toMatchObject({ errorClass: 'wait', code: 'BUDGET_SPENT' });
  });

  test('waits as long as Retry-After asks', async () => {
    bench.org.failNext({ status: 503, retryAfterSeconds: 40, match: { path: /query$/ } });
    await expect(bench.salesforce.probe()).rejects.toMatchObject({ errorClass: 'wait', retryAfter: 40_000 });
    await expect(bench.salesforce.probe()).rejects.toMatchObject({ code: 'PAUSED', retryAfter: 40_000 });
  });

  test('a write that took effect without an answer may be repeated', async () => {
    bench.org.applyThenDrop({ match: { method: 'PATCH' } });
    const write = () => bench.salesforce.writeHandoff('L1:1', { cycle: 1, status: 'MQL: Awaiting Review' });
    await expect(write()).rejects.toMatchObject({ errorClass: 'wait' });
    await write();
    expect(bench.org.records.query('SELECT Id FROM Treaty_Handoff__c')).toHaveLength(1);
  });
});
