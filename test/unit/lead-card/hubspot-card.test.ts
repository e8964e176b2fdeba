import { expect, test } from '@jest/globals';
import { LeadCard } from '@treaty/contract/lead-card';
import { exampleCards } from '../../../middleware/generate/example-cards.ts';
import { cardToText } from '../../../middleware/src/domain/lead-card/card-text.ts';
import { hubspotCard } from '../../../middleware/src/domain/lead-card/hubspot-card.ts';
import { syncState, type SyncState } from '../../../middleware/src/domain/sync/sync-state.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { noon } from '../support/a-lead.ts';

const card = LeadCard.parse(exampleCards(shippedDefinitions())['awaiting-review']);
const inStep: SyncState = { kind: 'in_step', since: noon };
const waiting: SyncState = { kind: 'waiting', since: noon - 1000, trouble: null };
const refused: SyncState = { kind: 'refused', since: noon, trouble: 'salesforce: Phone is needed (Phone)' };
const shown = (hubspot: SyncState, salesforce: SyncState): LeadCard =>
  LeadCard.parse(
    JSON.parse(hubspotCard(cardToText(card), { states: { hubspot, salesforce }, readOnly: null })),
  );

test('a card in step says since when', () => {
  expect(LeadCard.parse(shown(inStep, inStep)).sync).toEqual({
    state: 'in_step',
    text: 'In sync with Salesforce',
    since: '2026-11-23T12:00:00.000Z',
    advice: null,
  });
});

test('of two states the worse is told', () => {
  expect(shown(waiting, inStep).sync?.text).toBe('Waiting to be written to HubSpot');
  expect(shown(waiting, waiting).sync?.text).toBe('Waiting to be written to Salesforce');
  expect(shown(refused, waiting).sync?.text).toBe('Could not be written to HubSpot');
});

test('what was refused is told in the CRM’s own words, with what to do', () => {
  expect(shown(inStep, refused).sync?.advice).toBe(
    'Salesforce said: Phone is needed (Phone). Show this to your administrator; the next change triggers another attempt.',
  );
});

test('a lead that never was in Salesforce is told when it gets there', () => {
  expect(shown(inStep, { kind: 'never' }).sync).toMatchObject({
    state: 'apart',
    text: 'Not in Salesforce',
    since: null,
  });
});

test('another state is another version of the card; waiting longer is none', () => {
  const versions = [inStep, waiting, refused].map((state) => shown(inStep, state).version);
  expect(new Set([card.version, ...versions]).size).toBe(4);
  expect(shown(inStep, { ...waiting, since: noon }).version).toBe(shown(inStep, waiting).version);
});

test('whoever cannot decide is told why, on a version of the card of their own', () => {
  const states = { hubspot: inStep, salesforce: inStep };
  const readOnly = 'Only sales can decide on this lead.';
  const seen = LeadCard.parse(JSON.parse(hubspotCard(cardToText(card), { states, readOnly })));
  expect(seen.readOnly).toBe(readOnly);
  expect(seen.version).not.toBe(shown(inStep, inStep).version);
});

test('what waits counts before a trouble, and a trouble before what was told earlier', () => {
  const trouble = { text: 'no', since: noon - 5 };
  expect(syncState({ syncedAt: noon, error: trouble, waitingFor: 3 }, noon)).toEqual({
    kind: 'waiting',
    since: noon - 3,
    trouble: 'no',
  });
  expect(syncState({ syncedAt: noon, error: trouble, waitingFor: null }, noon)).toMatchObject({
    kind: 'refused',
  });
  expect(syncState({ syncedAt: noon, error: null, waitingFor: null }, noon)).toEqual(inStep);
  expect(syncState({ syncedAt: null, error: null, waitingFor: null }, noon)).toEqual({ kind: 'never' });
});
