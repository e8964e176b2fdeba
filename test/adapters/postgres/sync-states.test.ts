import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startJobs, type Jobs } from '../../../middleware/src/adapters/jobs/jobs.ts';
import { createStore } from '../../../middleware/src/adapters/postgres/store.ts';
import type { Crm, LastSync } from '../../../middleware/src/domain/sync/sync-state.ts';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { insertLead } from './rows.ts';

const quiet = (): void => undefined;

describeOnDatabases('what the CRMs were told of a lead', bothEngines, (databaseOf) => {
  let jobs: Jobs;
  let store: Store;
  beforeEach(async () => {
    const { engine } = databaseOf();
    jobs = await startJobs(engine, { info: quiet, warn: quiet, error: quiet });
    store = createStore(engine.db, jobs.enqueue);
  }, 30_000);
  afterEach(() => jobs.stop(), 30_000);

  const untold: LastSync = { syncedAt: null, error: null, waitingFor: null };
  const tellingsOf = async (id: string): Promise<Readonly<Record<Crm, LastSync>> | undefined> =>
    (await store.reads.syncStates.ofLeads([id])).get(id);

  test('nothing yet', async () => {
    const { id } = await insertLead(store);
    expect(await tellingsOf(id)).toEqual({ hubspot: untold, salesforce: untold });
    expect(await store.reads.syncStates.ofLeads([])).toEqual(new Map());
  });

  test('the last that it was told, and when', async () => {
    const { id } = await insertLead(store);
    await store.transaction(async (tx) => {
      await tx.syncStates.saveSynced(id, 'hubspot', noon);
      await tx.syncStates.saveSynced(id, 'hubspot', noon + 5);
    });
    expect(await tellingsOf(id)).toEqual({ hubspot: { ...untold, syncedAt: noon + 5 }, salesforce: untold });
  });

  test('a trouble keeps its first instant and its last words', async () => {
    const { id } = await insertLead(store);
    await store.transaction(async (tx) => {
      await tx.syncStates.saveSynced(id, 'salesforce', noon);
      await tx.syncStates.saveError(id, 'salesforce', { text: 'no answer', at: noon + 1 });
      await tx.syncStates.saveError(id, 'salesforce', { text: 'refused', at: noon + 2 });
    });
    const trouble = { text: 'refused', since: noon + 1 };
    expect(await tellingsOf(id)).toMatchObject({ salesforce: { syncedAt: noon, error: trouble } });

    await store.transaction((tx) => tx.syncStates.saveSynced(id, 'salesforce', noon + 3));
    expect(await tellingsOf(id)).toMatchObject({ salesforce: { syncedAt: noon + 3, error: null } });
  });

  test('a job that is to tell it, by lead and CRM, with how long it has waited', async () => {
    const [one, other] = [await insertLead(store), await insertLead(store)];
    await store.transaction((tx) =>
      tx.enqueue({ kind: 'sync-salesforce', key: one.id }, { kind: 'refresh-contact', key: other.id }),
    );
    const waitingFor = (await tellingsOf(one.id))?.salesforce.waitingFor ?? -1;
    expect(waitingFor).toBeGreaterThanOrEqual(0);
    expect(waitingFor).toBeLessThan(60_000);
    expect((await tellingsOf(one.id))?.hubspot).toEqual(untold);
    expect(await tellingsOf(other.id)).toEqual({ hubspot: untold, salesforce: untold });
  });
});
