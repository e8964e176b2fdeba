import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Text } from '@hubspot/ui-extensions';
import type { LeadCard } from '@treaty/contract/lead-card';
import { closeCards, openCard, type Place } from './support/open-card.tsx';
import { fakeMiddleware } from './support/fake-middleware.ts';
import { exampleTime, exampleCard } from './support/example-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(exampleTime));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

const places: readonly Place[] = ['crm.record.tab', 'crm.record.sidebar'];

const inStep: NonNullable<LeadCard['sync']> = {
  state: 'in_step',
  text: 'In sync with Salesforce',
  since: '2026-11-24T14:00:00.000Z',
  advice: null,
};

const opened = async (place: Place, sync: LeadCard['sync']) => {
  const card = exampleCard('awaiting-review', sync === undefined ? {} : { sync });
  fakeMiddleware(card);
  const shown = openCard(place);
  await shown.sees('As of ');
  return shown;
};

describe.each(places)('at %s', (place) => {
  test('a lead in sync says so in small print at the foot of the card', async () => {
    const { screen, findAll } = await opened(place, inStep);
    const line = findAll(Text).find(({ text }) =>
      text?.startsWith('In sync with Salesforce since 24 Nov 2026, '),
    );
    expect(line?.props.variant).toBe('microcopy');
    const shown = screen();
    expect(shown.indexOf('In sync with')).toBeGreaterThan(shown.indexOf('History ('));
    expect(shown.indexOf('In sync with')).toBeLessThan(shown.indexOf('As of '));
  });

  test('a refused write is shown at full size, with what to do', async () => {
    const advice = 'Salesforce said: Phone is needed. Show this to your admin.';
    const refused = {
      ...inStep,
      state: 'refused',
      text: 'Could not be written to Salesforce',
      advice,
    } as const;
    const { findAll } = await opened(place, refused);
    const line = findAll(Text).find(({ text }) =>
      text?.startsWith('Could not be written to Salesforce since '),
    );
    expect(line?.text).toContain(advice);
    expect(line?.props.variant).toBeUndefined();
  });

  test('a lead that is not in Salesforce shows no time', async () => {
    const apart = {
      state: 'apart',
      text: 'Not in Salesforce',
      since: null,
      advice: 'It comes there later.',
    } as const;
    const { screen } = await opened(place, apart);
    expect(screen()).toContain('Not in Salesforce. It comes there later.');
  });

  test('a card without sync state shows nothing in its place', async () => {
    const { screen } = await opened(place, undefined);
    expect(screen()).not.toContain('Salesforce since');
  });
});
