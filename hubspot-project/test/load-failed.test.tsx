import { afterEach, expect, jest, test } from '@jest/globals';
import { EmptyState, ErrorState } from '@hubspot/ui-extensions';
import { closeCards, openCard } from './support/open-card.tsx';
import { networkError, problemResponse, cardResponse, fakeMiddleware } from './support/fake-middleware.ts';
import { exampleCard } from './support/example-card.ts';

afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

const notKnown = 'Treaty has no data on this contact yet. It is added with the contact’s next change.';

test('an unknown contact is not an error', async () => {
  fakeMiddleware(exampleCard('new-lead')).onLoad(() => problemResponse(404, 'not_found', notKnown));
  const { find, sees } = openCard('crm.record.tab');
  await sees(notKnown);
  expect(find(EmptyState).props.title).toBe('No data yet');
});

test('a refusal is shown with what to do and its id', async () => {
  fakeMiddleware(exampleCard('new-lead')).onLoad(() =>
    problemResponse(401, 'unauthorised', 'Check the client secret.'),
  );
  const { find, sees } = openCard('crm.record.tab');
  await sees('Check the client secret.');
  expect(find(ErrorState).toString()).toContain('Problem ID: problem-1');
});

test('loading can be retried when the middleware does not answer', async () => {
  const middleware = fakeMiddleware(exampleCard('new-lead'));
  middleware.onLoad(networkError);
  const { click, sees } = openCard('crm.record.tab');
  await sees('Treaty is not responding');
  middleware.onLoad(() => cardResponse(exampleCard('new-lead')));
  click('Try again');
  await sees('Threshold: 25 points short');
});

test('a loaded card stays on show when refreshing fails', async () => {
  const middleware = fakeMiddleware(exampleCard('awaiting-review'));
  const { click, sees } = openCard('crm.record.tab');
  await sees('MQL');
  middleware.onLoad(networkError);
  click('Refresh');
  await sees('This card may be out of date');
  await sees('Tom Ashworth');
});

test('a project uploaded without its variable says so', () => {
  const { find } = openCard('crm.record.tab', {});
  expect(find(ErrorState).toString()).toContain('The variable API_ORIGIN is missing.');
});
