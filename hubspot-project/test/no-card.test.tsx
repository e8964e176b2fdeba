import { afterEach, expect, jest, test } from '@jest/globals';
import { EmptyState, ErrorState } from '@hubspot/ui-extensions';
import { closeCards, openCard } from './support/open-card.tsx';
import { offline, refuses, shows, standIn } from './support/stand-in.ts';
import { workedCard } from './support/worked-card.ts';

afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

const notKnown = 'Treaty does not know this contact yet. It does from the contact’s next change on.';

test('a contact that nobody has heard of is no error', async () => {
  standIn(workedCard('new-lead')).onAsk(() => refuses(404, 'not_found', notKnown));
  const { find, sees } = openCard('crm.record.tab');
  await sees(notKnown);
  expect(find(EmptyState).props.title).toBe('Nothing is known yet');
});

test('a refusal is shown with what to do and the id to ask about', async () => {
  standIn(workedCard('new-lead')).onAsk(() => refuses(401, 'unauthorised', 'Check the client secret.'));
  const { find, sees } = openCard('crm.record.tab');
  await sees('Check the client secret.');
  expect(find(ErrorState).toString()).toContain('Id for the operator: problem-1');
});

test('a middleware that does not answer can be asked again', async () => {
  const middleware = standIn(workedCard('new-lead'));
  middleware.onAsk(offline);
  const { click, sees } = openCard('crm.record.tab');
  await sees('Treaty does not answer');
  middleware.onAsk(() => shows(workedCard('new-lead')));
  click('Ask again');
  await sees('Threshold: 25 points short');
});

test('a card that was there stays on show when it cannot be renewed', async () => {
  const middleware = standIn(workedCard('awaiting-review'));
  const { click, sees } = openCard('crm.record.tab');
  await sees('MQL');
  middleware.onAsk(offline);
  click('Refresh');
  await sees('This card may be out of date');
  await sees('Tom Ashworth');
});

test('a project that was uploaded without its variable says so', () => {
  const { find } = openCard('crm.record.tab', {});
  expect(find(ErrorState).toString()).toContain('The variable API_ORIGIN is missing.');
});
