import { describe, expect, test } from '@jest/globals';
import { LeadCard } from '@treaty/contract/lead-card';
import { exampleCards } from '../../../middleware/generate/example-cards.ts';
import { exampleHandoff, exampleLead, snapshot } from '../../../middleware/generate/example-lead.ts';
import { composeLeadCard } from '../../../middleware/src/domain/lead-card/compose-lead-card.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const definitions = shippedDefinitions();
const cards = exampleCards(definitions);
const cardOf = (state: string): LeadCard => {
  const card = cards[state];
  if (card === undefined) throw new Error(`no example card for ${state}`);
  return card;
};

describe.each(Object.entries(cards))('the example card “%s”', (_state, card) => {
  test('has the shape of the contract and fits into Salesforce’s field', () => {
    expect(LeadCard.parse(card)).toEqual(card);
    expect(JSON.stringify(card).length).toBeLessThan(100_000);
  });

  test('adds up: its lines sum to its score', () => {
    const sum = (card.score?.lines ?? []).reduce((total, { points }) => total + points, 0);
    expect(sum).toBe(card.score?.total);
  });
});

test.each([
  ['new-lead', 'unqualified'],
  ['in-handoff', 'in_handoff'],
  ['awaiting-review', 'awaiting_review'],
  ['overdue', 'awaiting_review'],
  ['rejected-before', 'awaiting_review'],
  ['quarantined', 'quarantined'],
  ['accepted', 'accepted'],
  ['returned', 'returned'],
  ['excluded', 'excluded'],
])('a lead that is %s is shown as %s', (state, situation) => {
  expect(cardOf(state).situation).toBe(situation);
});

test('only a lead that waits can be accepted, with the status to write', () => {
  const acceptable = Object.entries(cards).filter(([, { choices }]) => choices.accept !== null);
  expect(acceptable.map(([state]) => state).sort()).toEqual([
    'awaiting-review',
    'overdue',
    'rejected-before',
  ]);
  expect(cardOf('awaiting-review').choices.accept).toEqual({ status: 'Accepted' });
});

test('every rejection comes with its definition, the status to write and what happens then', () => {
  const { reject } = cardOf('awaiting-review').choices;
  expect(reject.length).toBeGreaterThan(8);
  for (const choice of reject) {
    expect(['Recycled', 'Disqualified']).toContain(choice.status);
    expect(choice.definition.length).toBeGreaterThan(10);
    expect(choice.returns).toMatch(/^(returns|does not return)/i);
  }
  expect(reject.find(({ reason }) => reason === 'competitor')?.status).toBe('Disqualified');
});

test('while a decision settles nothing can be decided, and the card says who decided', () => {
  expect(cardOf('settling').choices).toEqual({ accept: null, reject: [] });
  expect(cardOf('settling').handoff?.verdicts).toMatchObject([{ standing: 'settling', system: 'hubspot' }]);
});

test('a superseded decision stands beside the one that won', () => {
  expect(cardOf('superseded').handoff?.verdicts.map(({ standing }) => standing)).toEqual([
    'stands',
    'superseded',
  ]);
});

test('rejected before says when, by whom, why and what changed since', () => {
  const { rejectedBefore } = cardOf('rejected-before');
  expect(rejectedBefore).toMatchObject({
    cycle: 1,
    by: 'Tom Ashworth',
    reason: 'Wrong company size',
    detail: '12',
  });
  expect(rejectedBefore?.changes.map(({ text }) => text)).toContain('Company size: 400 → 120');
});

test('quarantine names every field that is missing', () => {
  expect(cardOf('quarantined').quarantine.map(({ label }) => label)).toEqual([
    'Company domain',
    'Lead source',
  ]);
});

test('a returned lead says its track and the first day on which it may come back', () => {
  expect(cardOf('returned').recycling).toMatchObject({ earliest: '2027-02-01T05:00:00.000Z' });
});

test('an excluded lead still shows its points', () => {
  const { score } = cardOf('excluded');
  expect(score?.qualified).toBe(false);
  expect(score?.exclusions).toHaveLength(1);
  expect(score?.total).toBeGreaterThan(0);
});

test('why this lead is three lines at most: the strongest reason first, the last thing it did last', () => {
  const { why } = cardOf('awaiting-review');
  expect(why).toHaveLength(3);
  expect(why[0]).toEqual({ text: 'Pricing page visit', points: 30 });
  expect(why[2]).toEqual({ text: 'Last: Demo request, 2026-11-24', points: null });
});

test('the same lead gives the same version; whatever changes on the card changes it', () => {
  const worked = exampleLead(definitions);
  const handoff = exampleHandoff(worked.lead);
  const version = (change = {}): string =>
    composeLeadCard(snapshot(definitions, { ...worked, handoffs: [{ ...handoff, ...change }] })).version;
  expect(version()).toBe(version());
  expect(version({ overdueAt: handoff.dueAt })).not.toBe(version());
});
