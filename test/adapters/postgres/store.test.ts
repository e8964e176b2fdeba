import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { Lead } from '../../../middleware/src/domain/lead.ts';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { aLead, noon } from '../../unit/support/a-lead.ts';
import { anEntry, aDecision, insertHandoff, insertLead, newLead } from './rows.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describeOnDatabases('what is stored of a lead comes back as it was', bothEngines, (databaseOf) => {
  let store: Store;
  beforeAll(() => {
    ({ store } = databaseOf());
  });

  describe('leads', () => {
    test('every field, filled or empty', async () => {
      const full = await insertLead(store, {
        salesforce: { object: 'Contact', id: '003000000000001' },
        enrichedTraits: { companySize: 120, customer: false },
        notUnderstood: { industry: 'Alchemy' },
        reason: 'no_budget',
        track: 'value',
        lastCountedAt: noon + 123,
        cycle: 7,
      });
      const empty = await insertLead(store, {
        email: null,
        hubspotContactId: null,
        receipt: null,
        lastCountedAt: null,
        owner: null,
        traits: {},
        facts: {},
      });
      expect(await store.reads.leads.find(full.id)).toEqual(full);
      expect(await store.reads.leads.find(empty.id)).toEqual(empty);
      const changed = { ...full, stage: 'sal', salesforce: null, receipt: null, updatedAt: noon + 9 };
      await store.transaction((tx) => tx.leads.save(changed));
      expect(await store.reads.leads.find(full.id)).toEqual(changed);
    });

    test('whatever texts and numbers a CRM holds', async () => {
      const value = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
      );
      const plain = (text: string): string => text.replaceAll(/[\0\p{Cs}]/gu, '');
      const lead = await insertLead(store);
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), value), async (traits) => {
          await store.transaction((tx) => tx.leads.save({ ...lead, traits }));
          const kept = Object.entries(traits).map(([name, trait]) => [
            name,
            typeof trait === 'string' ? plain(trait) : Object.is(trait, -0) ? 0 : trait,
          ]);
          const found = await store.reads.leads.find(lead.id);
          expect(found?.traits).toEqual(Object.fromEntries(kept));
        }),
        propertyRuns(50),
      );
    });

    test('are found by contact, and by email whatever its case', async () => {
      const lead = await insertLead(store, { email: 'Ada.Weber@Store.example' });
      expect(await store.reads.leads.findByEmail('ada.weber@STORE.example')).toMatchObject([
        { id: lead.id, email: 'ada.weber@store.example' },
      ]);
      expect(await store.reads.leads.findByContact(lead.hubspotContactId ?? '')).toMatchObject({
        id: lead.id,
      });
      expect(await store.reads.leads.findByEmail('nobody@store.example')).toEqual([]);
      expect(await store.reads.leads.find(randomUUID())).toBeNull();
    });

    test('an address, a contact and an id are taken once', async () => {
      const lead = await insertLead(store);
      const same: Partial<Lead>[] = [
        { email: lead.email },
        { hubspotContactId: lead.hubspotContactId },
        { id: lead.id },
      ];
      for (const change of same) {
        const second = newLead(change);
        expect(await store.transaction((tx) => tx.leads.insert(second))).toBe(false);
      }
    });
  });

  test('an activity, once, and those of a lead by time and id', async () => {
    const lead = await insertLead(store);
    const activities = [
      { id: `b-${lead.id}`, type: 'page_view', occurredAt: noon, occurredAtAssumed: false, properties: {} },
      { id: `a-${lead.id}`, type: 'page_view', occurredAt: noon, occurredAtAssumed: true, properties: {} },
      {
        id: `c-${lead.id}`,
        type: 'demo_request',
        occurredAt: noon - 1,
        occurredAtAssumed: false,
        properties: { page: '/pricing', seconds: 12.5, signedIn: true },
      },
    ];
    for (const activity of activities)
      expect(await store.transaction((tx) => tx.activities.insert(lead.id, activity, noon))).toBe(true);
    const again = await store.transaction((tx) =>
      tx.activities.insert(lead.id, { id: `a-${lead.id}`, type: 'other', occurredAt: 0 }, noon),
    );
    expect(again).toBe(false);
    const [b, a, c] = activities;
    expect(await store.reads.activities.ofLead(lead.id)).toEqual([c, a, b]);
  });

  describe('handoffs', () => {
    test('every field, filled or empty', async () => {
      const full = await insertHandoff(store, {
        state: 'accepted',
        lastStep: 'crm',
        notifiedAt: noon + 1,
        problems: [{ field: 'email', text: 'Email is missing.' }],
        receipt: aLead().receipt,
        routing: { owner: 'tom_ashworth', territory: 'emea', because: 'Because.' },
        overdueAt: noon + 2,
      });
      expect(await store.reads.handoffs.find(full.id)).toEqual(full);
      expect(await store.reads.handoffs.findByKey(full.key)).toEqual(full);
      const empty: Handoff = {
        ...full,
        state: 'open',
        lastStep: 'trigger',
        notifiedAt: null,
        problems: [],
        receipt: null,
        routing: null,
        deliveredAt: null,
        dueAt: null,
        overdueAt: null,
        decision: null,
        traitsAtDecision: null,
        closedAt: null,
      };
      await store.transaction((tx) => tx.handoffs.save(empty));
      expect(await store.reads.handoffs.ofLead(full.leadId)).toEqual([empty]);
    });

    test('a lead has one cycle under way at most, and its cycles come in order', async () => {
      const first = await insertHandoff(store);
      const next = (cycle: number): Handoff => ({
        ...first,
        id: randomUUID(),
        cycle,
        key: `${first.leadId}:${cycle}`,
        state: 'awaiting',
      });
      await store.transaction((tx) => tx.handoffs.insert(next(2)));
      await expect(store.transaction((tx) => tx.handoffs.insert(next(3)))).rejects.toThrow();
      expect((await store.reads.handoffs.ofLead(first.leadId)).map(({ cycle }) => cycle)).toEqual([1, 2]);
    });
  });

  test('decisions by time, each telling once', async () => {
    const { id } = await insertHandoff(store);
    const [later, earlier] = [aDecision(id), aDecision(id, { at: noon, reason: null, detail: null })];
    for (const decision of [later, earlier])
      expect(await store.transaction((tx) => tx.decisions.insert(decision))).toBe(true);
    const retold = aDecision(id, { sourceKey: later.sourceKey });
    expect(await store.transaction((tx) => tx.decisions.insert(retold))).toBe(false);
    await store.transaction((tx) => tx.decisions.save({ ...later, standing: 'stands' }));
    expect(await store.reads.decisions.ofHandoff(id)).toEqual([earlier, { ...later, standing: 'stands' }]);
    expect(await store.reads.decisions.find(earlier.id)).toEqual(earlier);
  });

  test('the trail numbers its entries, and takes each step of a handoff once', async () => {
    const handoff = await insertHandoff(store);
    const { leadId, id: handoffId } = handoff;
    const full = anEntry(leadId, {
      handoffId,
      cycle: 1,
      step: 'crm',
      before: { stage: 'lead', sizes: [1, 2.5, null] },
      after: 'mql',
      why: 'Because.',
    });
    await store.transaction(async (tx) => {
      await tx.audit.append(anEntry(leadId));
      await tx.audit.append(full);
    });
    expect(await store.reads.audit.ofLead(leadId)).toMatchObject([
      { n: 1, ...anEntry(leadId) },
      { n: 2, ...full },
    ]);
    await expect(store.transaction((tx) => tx.audit.append(full))).rejects.toThrow();
    expect(await store.reads.audit.ofLead(leadId)).toHaveLength(2);
  });
});
