import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import { cardOf, handoffOf } from '../../__tests__/support/cards';
import { button, words } from '../../__tests__/support/look';
import { clearPage, settle } from '../../__tests__/support/mount';
import { click, leadId, openPage, serve, serveList, showLead } from './lead-page';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const notify = jest.mocked(notifyRecordUpdateAvailable);
const refreshList = jest.mocked(refreshApex);
const handoffId = 'a01000000000001AAA';

async function pass(seconds: number): Promise<void> {
  jest.advanceTimersByTime(seconds * 1000);
  await settle();
}

beforeEach(() => {
  jest.useFakeTimers({
    now: Date.parse('2026-11-24T15:00:00.000Z'),
    doNotFake: ['queueMicrotask', 'nextTick'],
  });
  jest.clearAllMocks();
  notify.mockResolvedValue(undefined);
  refreshList.mockResolvedValue(undefined);
});
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

test('while a decision is awaited, the panel polls every thirty seconds', async () => {
  await showLead(handoffOf(cardOf('awaiting-review')));
  await pass(90);
  expect(notify.mock.calls).toEqual([
    [[{ recordId: handoffId }]],
    [[{ recordId: handoffId }]],
    [[{ recordId: handoffId }]],
  ]);
});

test('a decision that is not processed yet is awaited too', async () => {
  await showLead(handoffOf(cardOf('accepted'), { status: 'Recycled' }));
  await pass(30);
  expect(notify).toHaveBeenCalledTimes(1);
});

test.each(['accepted', 'returned', 'quarantined'])('a lead that is %s is not polled', async (name) => {
  await showLead(handoffOf(cardOf(name)));
  await pass(90);
  expect(notify).not.toHaveBeenCalled();
});

test('the countdown advances with every tick', async () => {
  const element = await showLead(handoffOf(cardOf('awaiting-review')));
  expect(words(element)).toContain('18 h 31 min');
  await pass(120);
  expect(words(element)).toContain('18 h 29 min');
});

test('a user who comes back to the page sees the newest handoff', async () => {
  const element = await showLead(handoffOf(cardOf('returned')));
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(notify).toHaveBeenCalledWith([{ recordId: handoffId }]);
  expect(refreshList).toHaveBeenCalledTimes(1);
  const second = handoffOf(cardOf('rejected-before'), { id: 'a01000000000002AAA' });
  await serveList(handoffOf(cardOf('returned')), second);
  await serve(second);
  expect(words(element)).toContain('Rejected before');
});

test('a lead without a handoff refreshes the list and its own fields', async () => {
  await openPage();
  await serveList();
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(notify).toHaveBeenCalledWith([{ recordId: leadId }]);
  expect(refreshList).toHaveBeenCalledWith(expect.objectContaining({ data: { count: 0, records: [] } }));
});

test('before the list is loaded there is nothing to refresh', async () => {
  await openPage();
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(refreshList).not.toHaveBeenCalled();
});

test('an error of the list is reported by the list itself', async () => {
  refreshList.mockRejectedValue(new Error('Refresh failed'));
  const element = await showLead(handoffOf(cardOf('returned')));
  await click(button(element, 'Refresh'));
  expect(words(element)).not.toContain('could not be refreshed');
});

test('on the page of a handoff there is no list to refresh', async () => {
  const handoff = handoffOf(cardOf('awaiting-review'));
  const element = await openPage({ recordId: handoff.id, objectApiName: 'Treaty_Handoff__c' });
  await serve(handoff);
  await click(button(element, 'Refresh'));
  expect(notify).toHaveBeenCalledTimes(1);
  expect(refreshList).not.toHaveBeenCalled();
});

test('refreshing the page refreshes the panel and does not hold up the others', async () => {
  await showLead(handoffOf(cardOf('returned')));
  const handler = jest.mocked(registerRefreshHandler).mock.calls[0]?.[1];
  await expect(handler?.()).resolves.toBe(true);
  expect(notify).toHaveBeenCalledTimes(1);
});

test('a failed refresh is shown until the next one succeeds', async () => {
  const element = await showLead(handoffOf(cardOf('returned')));
  notify.mockRejectedValueOnce(new Error('Disconnected or Canceled'));
  await click(button(element, 'Refresh'));
  expect(words(element)).toContain('This lead could not be refreshed Disconnected or Canceled');
  await click(button(element, 'Try again'));
  expect(words(element)).not.toContain('could not be refreshed');
});

test('a removed panel leaves nothing running', async () => {
  await showLead(handoffOf(cardOf('awaiting-review')));
  const id: unknown = jest.mocked(registerRefreshHandler).mock.results[0]?.value;
  clearPage();
  await pass(90);
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(notify).not.toHaveBeenCalled();
  expect(unregisterRefreshHandler).toHaveBeenCalledWith(id);
  expect(jest.getTimerCount()).toBe(0);
});
