import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Accordion, Alert, LoadingSpinner, StatusTag, StepIndicator } from '@hubspot/ui-extensions';
import { closeCards, openCard, type Place } from './support/open-card.tsx';
import { fakeMiddleware } from './support/fake-middleware.ts';
import { exampleTime, exampleCard, exampleStates } from './support/example-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(exampleTime));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

const places: readonly Place[] = ['crm.record.tab', 'crm.record.sidebar'];

const opened = async (state: string, place: Place = 'crm.record.tab') => {
  const card = exampleCard(state);
  fakeMiddleware(card);
  const shown = openCard(place);
  await shown.sees(card.stage.label);
  return { card, ...shown };
};

test('the contract holds an example card of each state that the view must show', () => {
  expect(exampleStates).toEqual(
    expect.arrayContaining([
      'accepted',
      'awaiting-review',
      'excluded',
      'in-handoff',
      'new-lead',
      'overdue',
      'quarantined',
      'rejected-before',
      'returned',
      'settling',
      'superseded',
    ]),
  );
});

describe.each(places)('at %s', (place) => {
  test.each(exampleStates)('the example card “%s” shows stage, status, score and its age', async (state) => {
    const { card, screen, find } = await opened(state, place);
    expect(find(StatusTag).text).toBe(card.status);
    expect(screen()).toContain(String(card.score?.total));
    expect(screen()).toContain('As of ');
    expect(screen()).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
  });

  test('whoever cannot decide reads why, and finds no button for it', async () => {
    const card = { ...exampleCard('awaiting-review'), readOnly: 'Only sales can decide on this lead.' };
    fakeMiddleware(card);
    const { sees, screen } = openCard(place);
    await sees('Only sales can decide on this lead.');
    expect(screen()).not.toMatch(/\bAccept\b|\bReject\b/);
  });

  test('the stage stands with its meaning and what comes next', async () => {
    const { card, screen } = await opened('awaiting-review', place);
    expect(screen()).toContain(card.stage.definition.slice(0, 60));
    expect(screen()).toContain(card.stage.next);
  });

  test('the strongest reasons stand before the buttons', async () => {
    const { screen } = await opened('awaiting-review', place);
    expect(screen().indexOf('Pricing page visit: +30')).toBeLessThan(screen().indexOf('"Accept"'));
  });

  test('a lead that has no score yet says so', async () => {
    fakeMiddleware(exampleCard('new-lead', { score: null, why: [] }));
    await openCard(place).sees('No score yet.');
  });

  test('the receipt is one click away and has every line of the score', async () => {
    const { card, findAll } = await opened('rejected-before', place);
    const receipt = findAll(Accordion).find(({ props }) => props.title.startsWith('Receipt'));
    expect(receipt?.props).toMatchObject({ title: 'Receipt: 9 lines, 115 points' });
    for (const { label } of card.score?.lines ?? []) expect(receipt?.toString()).toContain(label);
    expect(receipt?.toString()).toContain('17 Nov 2026, 19 Nov 2026');
  });
});

test('while the card is loading, a spinner says so', () => {
  fakeMiddleware(exampleCard('new-lead')).onLoad(() => new Promise(() => undefined));
  const { find } = openCard('crm.record.tab');
  expect(find(LoadingSpinner).props.label).toBe('Loading the lead card');
});

test('a lead that does not qualify shows how many points are missing', async () => {
  const { screen } = await opened('new-lead');
  expect(screen()).toContain('Threshold: 25 points short');
  expect(screen()).toContain('Minimum behaviour: 10 points short');
});

test('the points of each group stand beside its cap', async () => {
  const { screen } = await opened('awaiting-review');
  expect(screen()).toMatch(/label="Behaviour" number="65"[^]*Cap: 80/);
  expect(screen()).toMatch(/label="Fit" number="50"[^]*Cap: 50/);
});

test('an excluded lead says what excludes it', async () => {
  const { alert } = await opened('excluded');
  expect(alert('Excluded: Competitor').props.variant).toBe('warning');
});

test('a value that nobody could explain is shown as it was given', async () => {
  const { alert } = await opened('new-lead');
  expect(alert('Not understood, so counted as unknown').toString()).toContain('Company size: 50-200');
  const understood = await opened('awaiting-review');
  expect(understood.screen()).not.toContain('Not understood');
});

test('a lead in quarantine names what is missing', async () => {
  const { card, find } = await opened('quarantined');
  const alert = find(Alert, { variant: 'danger' });
  for (const { text } of card.quarantine) expect(alert.toString()).toContain(text);
});

test('a lead that was rejected before says so first, and what changed since', async () => {
  const { screen, alert } = await opened('rejected-before');
  const banner = alert('Rejected before: Wrong company size (12)').toString();
  expect(banner).toContain('By Tom Ashworth');
  expect(banner).toContain('in cycle 1');
  expect(banner).toContain('Company size: 400 → 120');
  expect(screen().indexOf('Rejected before')).toBeLessThan(screen().indexOf('MQL'));
});

test('the handoff shows its steps, its owner and the reason for that owner', async () => {
  const { card, find, screen } = await opened('in-handoff');
  const names = card.handoff?.steps.map(({ label, text }) => `${label}: ${text}`);
  expect(find(StepIndicator).props).toMatchObject({ stepNames: names, currentStep: 3 });
  expect(screen()).toContain('Tom Ashworth');
  expect(screen()).toContain('EMEA: Tom Ashworth is next of 2 reps, by capacity.');
});

test('a review that is due counts down in business time, with the time of day', async () => {
  const { findAll } = await opened('awaiting-review');
  const due = findAll(StatusTag).at(-1);
  expect(due?.text).toMatch(/^Due \w{3} 25 Nov, \d\d:30 \(18 h 30 min of business time left\)$/);
  expect(due?.props.variant).toBe('success');
});

test('an overdue review says since when', async () => {
  const { findAll } = await opened('overdue');
  const due = findAll(StatusTag).at(-1);
  expect(due?.text).toMatch(/^Overdue since .* \(4 h\)$/);
  expect(due?.props.variant).toBe('danger');
});

test('a decision that settles is saved, and cannot be made a second time', async () => {
  const { alert, hasButton } = await opened('settling');
  expect(alert('Saved').toString()).toContain('It takes effect in a few seconds');
  expect([hasButton('Accept'), hasButton('Reject')]).toEqual([false, false]);
});

test('a superseded decision says that it does not count', async () => {
  const { alert, screen } = await opened('superseded');
  expect(alert('This decision does not count').toString()).toContain('Grace Okafor in HubSpot');
  expect(screen()).toContain('Rejected by Tom Ashworth in Salesforce, 24 Nov 2026');
});

test('a lead that was given back shows its nurture track and when it may return', async () => {
  const { screen } = await opened('returned');
  expect(screen()).toContain('Timing');
  expect(screen()).toContain('Returns from the given date.');
  expect(screen()).toContain('1 Feb 2027');
});

test('an accepted lead can be given back, not accepted once more', async () => {
  const { hasButton } = await opened('accepted');
  expect([hasButton('Accept'), hasButton('Return to marketing')]).toEqual([false, true]);
});
