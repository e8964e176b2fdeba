import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { startJobs } from '../../../middleware/src/adapters/jobs/jobs.ts';
import { isInTransaction } from '../../../middleware/src/adapters/postgres/store.ts';
import { checkParity } from '../../../middleware/src/services/parity/check-parity.ts';
import { readDifferences } from '../../../middleware/src/services/parity/read-differences.ts';
import { readParity } from '../../../middleware/src/services/parity/read-parity.ts';
import { nightlyParity, startParity } from '../../../middleware/src/services/parity/start-parity.ts';
import type { HubSpot } from '../../../middleware/src/services/ports/hubspot.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { openBench, type Bench } from '../support/bench.ts';

const quiet = (): void => undefined;
const day = 86_400_000;

describeOnDatabases('a comparison', usualEngines, (databaseOf) => {
  let database: Database;
  let bench: Bench;
  /** From where pages of contacts were asked for. */
  let asked: (string | null)[];
  let pages: number;
  let fail: (after: string | null) => void;

  const listContacts: HubSpot['listContacts'] = (_properties, after) => {
    if (isInTransaction()) throw new Error('a CRM was asked inside a transaction');
    asked.push(after);
    fail(after);
    const n = Number(after ?? 0) + 1;
    const contact = { id: `c${n}`, properties: { treaty_key: `stranger-${n}` } };
    return Promise.resolve({ contacts: [contact], next: n < pages ? String(n) : null });
  };

  beforeAll(async () => {
    database = databaseOf();
    const jobs = await startJobs(database.engine, { info: quiet, warn: quiet, error: quiet });
    await jobs.stop();
  }, 30_000);
  beforeEach(async () => {
    await sql`delete from parity_run`.execute(database.engine.db);
    database.enqueued.length = 0;
    asked = [];
    pages = 3;
    fail = quiet;
    bench = openBench(database);
    bench = openBench(database, { hubspot: { ...bench.deps.hubspot, listContacts } });
  });
  const leadsInHubSpot = async (): Promise<number | undefined> =>
    (await readParity(bench.deps)).report?.totals.hubspot.leads;

  test('too long for one job goes on in the next, and counts every record once', async () => {
    pages = 60;
    const { id } = await startParity(bench.deps);
    await checkParity(bench.deps, id);
    expect(asked).toHaveLength(50);
    expect(await readParity(bench.deps)).toMatchObject({ report: null, newer: { id, finishedAt: null } });
    const job = { kind: 'check-parity', key: id };
    expect(database.enqueued).toEqual([job, job]);

    await checkParity(bench.deps, id);
    expect(asked).toHaveLength(60);
    expect(await leadsInHubSpot()).toBe(60);
    await checkParity(bench.deps, id);
    expect(await leadsInHubSpot()).toBe(60);
  });

  test('while a CRM does not answer waits where it stands, says why, and goes on from there', async () => {
    fail = (after) => {
      if (after === '2' && asked.length < 5)
        throw new ExternalError('hubspot', 'wait', '503', { message: 'answered 503' });
    };
    const { id } = await startParity(bench.deps);
    await expect(checkParity(bench.deps, id)).rejects.toThrow('answered 503');
    expect(await readParity(bench.deps)).toMatchObject({ newer: { id, trouble: 'hubspot: answered 503' } });
    await expect(checkParity(bench.deps, id)).rejects.toThrow('answered 503');
    await checkParity(bench.deps, id);
    expect(asked).toEqual([null, '1', '2', '2', '2']);
    expect(await readParity(bench.deps)).toMatchObject({ report: { id, trouble: null }, newer: null });
  });

  test('that a CRM refuses for good ends with its words; the report before it stays, and another one may begin', async () => {
    const first = await startParity(bench.deps);
    await checkParity(bench.deps, first.id);
    fail = () => {
      throw new ExternalError('hubspot', 'alarm', '403', { message: 'this app has not all scopes' });
    };
    bench.now += 1;
    const second = await startParity(bench.deps);
    await checkParity(bench.deps, second.id);
    const newer = { id: second.id, failed: true, trouble: 'hubspot: this app has not all scopes' };
    expect(await readParity(bench.deps)).toMatchObject({ report: { id: first.id }, newer });
    expect((await readDifferences(bench.deps, {})).differences).toHaveLength(3);
    bench.now += 1;
    expect((await startParity(bench.deps)).id).not.toBe(second.id);
  });

  test('that is under way is not doubled, and its job is there again should it have been lost', async () => {
    const [one, other] = await Promise.all([startParity(bench.deps), startParity(bench.deps)]);
    expect(other.id).toBe(one.id);
    expect(new Set(database.enqueued.map(({ key }) => key))).toEqual(new Set([one.id]));
  });

  test('whose job was taken for dead and finished by another one counts every record once', async () => {
    const { id } = await startParity(bench.deps);
    const { hubspot } = bench.deps;
    let isFirst = true;
    const slow: HubSpot['listContacts'] = async (...given) => {
      const page = await hubspot.listContacts(...given);
      if (isFirst) {
        isFirst = false;
        await checkParity(bench.deps, id);
      }
      return page;
    };
    await checkParity({ ...bench.deps, hubspot: { ...hubspot, listContacts: slow } }, id);
    expect(await leadsInHubSpot()).toBe(3);
    expect((await readDifferences(bench.deps, {})).differences).toHaveLength(3);
  });

  test('whose job was taken for dead is not opened again by the trouble that it meets late', async () => {
    const { id } = await startParity(bench.deps);
    const { hubspot } = bench.deps;
    const late: HubSpot['listContacts'] = async () => {
      await checkParity(bench.deps, id);
      throw new ExternalError('hubspot', 'alarm', '403', { message: 'this app has not all scopes' });
    };
    await checkParity({ ...bench.deps, hubspot: { ...hubspot, listContacts: late } }, id);
    expect(await readParity(bench.deps)).toMatchObject({ report: { id, trouble: null }, newer: null });
    expect((await readDifferences(bench.deps, {})).differences).toHaveLength(3);
  });

  test('a lead that changed while both CRMs were read is not held against anybody', async () => {
    await bench.handOff();
    const { id } = await startParity(bench.deps);
    await checkParity(bench.deps, id);
    const { differences } = await readDifferences(bench.deps, { cause: 'renewed_since' });
    expect(differences.length).toBeGreaterThan(0);
  });

  /** The same house, with an agreement that has been in force since then. */
  const inForceSince = (activatedAt: number): Dependencies => {
    const { agreement } = bench.deps;
    return { ...bench.deps, agreement: { ...agreement, activatedAt } };
  };
  const newest = async (): Promise<string | undefined> => (await database.store.reads.parity.newest())?.id;

  test('begins by itself once a night, when none was made since', async () => {
    const aWeekInForce = inForceSince(bench.now - 7 * day);
    const checkNightly = nightlyParity();
    const night = (): Promise<void> => checkNightly(aWeekInForce);
    await night();
    const first = (await newest()) ?? '';
    bench.now += 1000;
    await night();
    expect(await newest()).toBe(first);
    await checkParity(bench.deps, first);
    bench.now += day;
    await night();
    expect(await newest()).not.toBe(first);
  });

  test('is not made at night in a house that was set up since the last one', async () => {
    await nightlyParity()(inForceSince(bench.now));
    expect(await newest()).toBeUndefined();
  });
});
