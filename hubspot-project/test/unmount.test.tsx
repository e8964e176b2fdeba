import { afterEach, expect, jest, test } from '@jest/globals';
import { closeCards, openCard } from './support/open-card.tsx';
import { fakeMiddleware } from './support/fake-middleware.ts';
import { exampleCard } from './support/example-card.ts';

afterEach(() => {
  closeCards();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

test('closing the record leaves no timer behind', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'performance', 'queueMicrotask', 'setImmediate'] });
  const middleware = fakeMiddleware(exampleCard('awaiting-review'));
  const { sees } = openCard('crm.record.tab');
  await sees('MQL');
  expect(jest.getTimerCount()).toBe(1);
  closeCards();
  for (let turns = 0; jest.getTimerCount() > 0 && turns < 100; turns += 1) await turn();
  expect(jest.getTimerCount()).toBe(0);
  expect(middleware.calls).toHaveLength(1);
});
