import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { isInTransaction } from '../../../middleware/src/adapters/postgres/store.ts';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { insertLead } from './rows.ts';

describeOnDatabases('transactions', bothEngines, (databaseOf) => {
  let database: Database;
  beforeAll(() => {
    database = databaseOf();
  });
  test('all takes effect, or nothing', async () => {
    const { store } = database;
    const lead = await insertLead(store);
    const failing = store.transaction(async (tx) => {
      await tx.leads.save({ ...lead, stage: 'sal' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.reads.leads.find(lead.id)).toMatchObject({ stage: lead.stage });
  });

  test('one lead’s changes take effect one after the other, whatever runs at the same time', async () => {
    const { store } = database;
    const lead = await insertLead(store);
    const raise = () =>
      store.transaction(async (tx) => {
        const locked = await tx.leads.lock(lead.id);
        if (locked !== null) await tx.leads.save({ ...locked, cycle: locked.cycle + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(await store.reads.leads.find(lead.id)).toMatchObject({ cycle: lead.cycle + 20 });
  });

  test('a second transaction inside the first is refused, and so is reading past it', async () => {
    const { store } = database;
    const nested = store.transaction(() => store.transaction(() => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside another one');
    const past = store.transaction(() => store.reads.pollWatermark());
    await expect(past).rejects.toThrow('read through it');
    expect(isInTransaction()).toBe(false);
  });

  test.each(['update audit set text = ‘’', 'delete from audit', 'truncate audit', 'truncate audit cascade'])(
    'the trail stays as it was written: %s is refused, also to who owns the table',
    async (statement) => {
      const { store, engine } = database;
      const lead = await insertLead(store);
      const entry = {
        leadId: lead.id,
        at: noon,
        actor: 'Treaty',
        action: 'created',
        text: 'New.',
        definitionsVersion: '1',
      };
      await store.transaction((tx) => tx.audit.append(entry));
      const tampering = sql.raw(statement.replace('‘’', "''")).execute(engine.db);
      await expect(tampering).rejects.toMatchObject({ code: '42501' });
      expect(await store.reads.audit.ofLead(lead.id)).toMatchObject([entry]);
    },
  );
});
