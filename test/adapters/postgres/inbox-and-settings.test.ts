import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { aMessage, insertHandoff, insertLead } from './rows.ts';

describeOnDatabases('inbox, deadlines and the rest come back as stored', bothEngines, (databaseOf) => {
  let store: Store;
  beforeAll(() => {
    ({ store } = databaseOf());
  });

  describe('the inbox', () => {
    test('keeps what is new of a batch, and gives it until it is done', async () => {
      const [known, fresh] = [aMessage({ kind: 'activity', payload: { a: [1, null] } }), aMessage()];
      await store.transaction((tx) => tx.inbox.store([known]));
      const copy = aMessage({ dedupeKey: known.dedupeKey });
      expect(await store.transaction((tx) => tx.inbox.store([copy, fresh]))).toEqual([fresh.id]);
      expect(await store.transaction((tx) => tx.inbox.take(known.id))).toEqual(known);
      await store.transaction((tx) => tx.inbox.markDone([known.id], noon));
      expect(await store.transaction((tx) => tx.inbox.take(known.id))).toBeNull();
    });

    test('knows which events wait for a contact', async () => {
      const contact = randomUUID();
      const waiting = [aMessage({ payload: { contact } }), aMessage({ payload: { contact } })];
      const others = [
        aMessage({ payload: { contact: 'other' } }),
        aMessage({ kind: 'hubspot_action', payload: { contact } }),
      ];
      await store.transaction((tx) => tx.inbox.store([...waiting, ...others]));
      const ids = await store.transaction((tx) => tx.inbox.eventsOf(contact));
      expect(ids.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
      const [first = '', last = ''] = ids.toSorted();
      expect(await store.transaction((tx) => tx.inbox.contactsBetween(first, last))).toContain(contact);
      expect(await store.transaction((tx) => tx.inbox.contactsBetween(last, first))).toEqual([]);
      await store.transaction((tx) => tx.inbox.markDone(ids, noon));
      expect(await store.transaction((tx) => tx.inbox.eventsOf(contact))).toEqual([]);
    });
  });

  test('what was worked on is forgotten by its age, what waits is not', async () => {
    const [done, waiting, unreadable] = [aMessage(), aMessage(), aMessage({ kind: 'unreadable' })];
    await store.transaction(async (tx) => {
      await tx.inbox.store([done, waiting, unreadable]);
      await tx.inbox.markDone([done.id], noon);
    });
    const forget = (before: number, limit = 100) => store.transaction((tx) => tx.inbox.forget(before, limit));
    expect(await forget(noon)).toBe(0);
    expect(await forget(noon + 10, 1)).toBe(1);
    expect(await forget(noon + 10)).toBeGreaterThan(0);
    const again = [done, waiting, unreadable].map((message) => ({ ...message, id: randomUUID() }));
    const stored = await store.transaction((tx) => tx.inbox.store(again));
    expect(stored.toSorted()).toEqual([again[0]?.id, again[2]?.id].toSorted());
  });

  test('a deadline is one per kind and lead, and is taken once, when it is due', async () => {
    const { id: handoffId, leadId } = await insertHandoff(store);
    const deadline = { kind: 'review_due', leadId, handoffId, dueAt: noon } as const;
    await store.transaction(async (tx) => {
      await tx.deadlines.put({ ...deadline, dueAt: noon - 50 });
      await tx.deadlines.put(deadline);
      await tx.deadlines.put({ kind: 'recheck_due', leadId, handoffId: null, dueAt: noon + 1 });
    });
    const take = (now: number) => store.transaction((tx) => tx.deadlines.take('review_due', leadId, now));
    expect(await take(noon - 1)).toBeNull();
    const dueNow = await store.reads.dueDeadlines(noon, 1000);
    expect(dueNow.filter((due) => due.leadId === leadId)).toEqual([deadline]);
    expect(await take(noon)).toEqual(deadline);
    expect(await take(noon)).toBeNull();
    await store.transaction((tx) => tx.deadlines.cancel('recheck_due', leadId));
    const later = await store.reads.dueDeadlines(noon + 10, 1000);
    expect(later.filter((due) => due.leadId === leadId)).toEqual([]);
  });

  test('turns, kept answers, and how far Salesforce was read', async () => {
    const { id } = await insertLead(store);
    const answer = { requestHash: 'abc', answer: { code: 'cycle_closed', message: 'Over.' } } as const;
    await store.transaction(async (tx) => {
      expect(await tx.routing.lock('emea')).toEqual({});
      await tx.routing.save('emea', { tom_ashworth: -105.26315789473684 });
      await tx.idempotencyKeys.save(id, answer, noon);
      await tx.savePollWatermark(noon + 999);
    });
    await store.transaction(async (tx) => {
      expect(await tx.routing.lock('emea')).toEqual({ tom_ashworth: -105.26315789473684 });
      expect(await tx.idempotencyKeys.find(id)).toEqual(answer);
      expect(await tx.idempotencyKeys.find('unknown')).toBeNull();
    });
    expect(await store.reads.pollWatermark()).toBe(noon + 999);
    const forget = (before: number) => store.transaction((tx) => tx.idempotencyKeys.forget(before, 10));
    expect([await forget(noon), await forget(noon + 1), await forget(noon + 1)]).toEqual([0, 1, 0]);
  });
});
