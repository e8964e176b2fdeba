import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { leadWith, openOrg } from './open-org.ts';

const open = await openOrg({ dailyRequestLimit: 50 });
const connection: Connection = open.connect();

beforeEach(() => {
  open.org.clearFaults();
  open.org.requests.clear();
});

afterAll(() => open.org.close());

const query = (maxRetries: number) =>
  connection.request(
    { method: 'GET', url: '/query?q=SELECT+COUNT()+FROM+Lead' },
    { retry: { maxRetries, minTimeout: 1 } },
  );

describe('planned faults', () => {
  test('a 503 carries Retry-After and a code', async () => {
    open.org.failNext({ status: 503, retryAfterSeconds: 7 });
    const answer = await fetch(`${open.org.url}/services/data`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toMatchObject([{ errorCode: 'SERVER_UNAVAILABLE' }]);
  });

  test('an outage as long as its number of requests is outlived by retrying', async () => {
    open.org.failNext({ status: 503, times: 2 });
    await expect(query(2)).resolves.toMatchObject({ totalSize: 0 });
    expect(open.org.requests.list().map((request) => request.status)).toEqual([503, 503, 200]);
  });

  test('a longer one is not', async () => {
    open.org.failNext({ status: 429, times: 2 });
    await expect(query(1)).rejects.toMatchObject({ errorCode: 'REQUEST_LIMIT_EXCEEDED' });
  });

  test('a fault meets only the requests it is for', async () => {
    open.org.failNext({
      status: 400,
      errorCode: 'UNABLE_TO_LOCK_ROW',
      match: { method: 'POST', path: /sobjects\/Lead$/ },
    });
    await expect(query(0)).resolves.toBeDefined();
    await expect(connection.sobject('Lead').create(leadWith())).rejects.toMatchObject({
      errorCode: 'UNABLE_TO_LOCK_ROW',
    });
    await expect(connection.sobject('Lead').create(leadWith())).resolves.toMatchObject({ success: true });
  });

  test('a write may take effect though its answer is lost', async () => {
    open.org.applyThenDrop({ match: { method: 'PATCH' } });
    const upsert = () =>
      connection.sobject('Lead').upsert(leadWith({ Treaty_Key__c: 'dropped' }), 'Treaty_Key__c');
    await expect(upsert()).rejects.toThrow();
    expect(open.org.records.query("SELECT LastName FROM Lead WHERE Treaty_Key__c = 'dropped'")).toHaveLength(
      1,
    );
    await expect(upsert()).resolves.toMatchObject({ created: false });
  });
});

describe('limits', () => {
  test('every answer tells how much of the day is used', async () => {
    await query(0);
    expect(connection.limitInfo.apiUsage).toMatchObject({ limit: 50 });
    await expect(connection.limits()).resolves.toMatchObject({ DailyApiRequests: { Max: 50 } });
  });

  test('a used-up day is refused until the next one', async () => {
    await Promise.allSettled(Array.from({ length: 50 }, () => query(0)));
    await expect(query(0)).rejects.toMatchObject({ errorCode: 'REQUEST_LIMIT_EXCEEDED' });
    open.clock.advance(86_400_000);
    await expect(query(0)).resolves.toBeDefined();
  });

  test('the log names the client that called', async () => {
    await connection.request({
      method: 'GET',
      url: '/limits',
      headers: { 'Sforce-Call-Options': 'client=treaty' },
    });
    expect(open.org.requests.list({ path: /limits$/ })).toMatchObject([{ client: 'treaty' }]);
  });
});
