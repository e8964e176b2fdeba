import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addRep, handoffWith, leadWith, openOrg } from './open-org.ts';
import type { OpenOrg } from './open-org.ts';

const hour = 3_600_000;
const due = '2026-03-03T10:00:00.000Z';

let open: OpenOrg;

beforeEach(async () => {
  open = await openOrg();
});

afterEach(() => open.org.close());

/** A rep under a manager; gives both ids. */
const team = (): { rep: string; manager: string } => {
  const manager = addRep(open.org, 'mona@treaty.example');
  open.org.records.update('User', manager, { FirstName: 'Mona', LastName: 'Manager' });
  const rep = addRep(open.org, 'rita@treaty.example');
  open.org.records.update('User', rep, { ManagerId: manager });
  return { rep, manager };
};

const underReview = (owner: string, values: Record<string, unknown> = {}): string =>
  open.org.records.insert(
    'Treaty_Handoff__c',
    handoffWith({
      OwnerId: owner,
      Lead__c: open.org.records.insert('Lead', leadWith()),
      Due_At__c: due,
      ...values,
    }),
  );

describe('a review past its due time', () => {
  test('is told to the manager of the owner, and noted on the handoff', () => {
    const { rep, manager } = team();
    const id = underReview(rep);
    open.clock.advance(24 * hour);
    expect(open.org.notifications()).toEqual([
      {
        recipient: manager,
        title: 'Review overdue: Okafor',
        body: 'Rita Rep has neither accepted nor rejected this lead in time.',
        targetId: id,
      },
    ]);
    expect(open.org.records.get(id)).toMatchObject({
      Alerted_At__c: due,
      Alert_Outcome__c: 'Sent to Mona Manager',
      Status__c: 'MQL: Awaiting Review',
    });
  });

  test('is told once', () => {
    const id = underReview(team().rep);
    open.clock.advance(24 * hour);
    open.org.notifications();
    open.org.records.update('Treaty_Handoff__c', id, { Lead_Card__c: '{}' });
    open.clock.advance(24 * hour);
    expect(open.org.notifications()).toHaveLength(1);
  });

  test('is told again when another time was set and passed too', () => {
    const id = underReview(team().rep);
    open.clock.advance(24 * hour);
    open.org.notifications();
    open.org.records.update('Treaty_Handoff__c', id, { Due_At__c: '2026-03-04T10:00:00.000Z' });
    expect(open.org.records.get(id)).toMatchObject({ Alerted_At__c: null, Alert_Outcome__c: null });
    open.clock.advance(23 * hour);
    expect(open.org.notifications()).toHaveLength(1);
    open.clock.advance(hour);
    expect(open.org.notifications()).toHaveLength(2);
  });

  test('is told to the manager of the next owner, who has a time of their own', () => {
    const id = underReview(team().rep);
    open.clock.advance(24 * hour);
    open.org.notifications();
    const boss = addRep(open.org, 'bert@treaty.example');
    const other = addRep(open.org, 'otto@treaty.example');
    open.org.records.update('User', other, { ManagerId: boss });
    const change = { OwnerId: other, Due_At__c: '2026-03-04T10:00:00.000Z' };
    open.org.records.update('Treaty_Handoff__c', id, change);
    open.clock.advance(24 * hour);
    expect(
      open.org
        .notifications()
        .map(({ recipient }) => recipient)
        .at(-1),
    ).toBe(boss);
  });

  test('is not told again when the same time is written once more', async () => {
    const id = underReview(team().rep);
    open.clock.advance(24 * hour);
    open.org.notifications();
    const handoff = open.connect().sobject('Treaty_Handoff__c');
    await handoff.upsert({ Handoff_Key__c: 'lead-1:1', Due_At__c: due }, 'Handoff_Key__c');
    expect(open.org.records.get(id)).toMatchObject({ Alerted_At__c: due });
    open.clock.advance(24 * hour);
    expect(open.org.notifications()).toHaveLength(1);
  });

  test('of an owner without a manager, or with one who has left, is told to the group', () => {
    const { rep, manager } = team();
    underReview(rep);
    underReview(manager, { Handoff_Key__c: 'lead-2:1' });
    open.org.records.update('User', manager, { IsActive: false });
    open.clock.advance(24 * hour);
    expect(open.org.notifications().map(({ recipient }) => recipient)).toEqual([
      'Treaty Overdue Reviews',
      'Treaty Overdue Reviews',
    ]);
  });

  test('is told while nobody but a rep’s browser calls the org', async () => {
    const { rep } = team();
    const id = underReview(rep);
    open.clock.advance(24 * hour);
    const handoff = await open.connect(rep).sobject('Treaty_Handoff__c').retrieve(id);
    expect(handoff).toMatchObject({ Alert_Outcome__c: 'Sent to Mona Manager' });
  });
});

describe('nobody is alerted', () => {
  test('before the due time', () => {
    underReview(team().rep);
    open.clock.advance(23 * hour);
    expect(open.org.notifications()).toEqual([]);
  });

  test('when the rep decided in time', () => {
    const id = underReview(team().rep);
    open.org.records.update('Treaty_Handoff__c', id, { Status__c: 'Accepted' });
    open.clock.advance(48 * hour);
    expect(open.org.notifications()).toEqual([]);
    expect(open.org.records.get(id)).toMatchObject({ Alerted_At__c: null });
  });

  test('when the cycle was closed, or has no due time', () => {
    const { rep } = team();
    underReview(rep, { Closed__c: true });
    underReview(rep, { Handoff_Key__c: 'lead-2:1', Due_At__c: null });
    open.clock.advance(48 * hour);
    expect(open.org.notifications()).toEqual([]);
  });
});

describe('the mark that a decision is awaited', () => {
  test('follows the status, and nobody can write it', async () => {
    const id = underReview(team().rep);
    expect(open.org.records.get(id)).toMatchObject({ Awaiting__c: true });
    const write = open.connect().sobject('Treaty_Handoff__c').update({ Id: id, Awaiting__c: false });
    await expect(write).rejects.toMatchObject({ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' });
    open.org.records.update('Treaty_Handoff__c', id, { Status__c: 'Accepted' });
    expect(open.org.records.get(id)).toMatchObject({ Awaiting__c: false });
  });
});
