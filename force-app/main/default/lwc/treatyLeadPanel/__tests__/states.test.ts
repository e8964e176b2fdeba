import { getRecord } from 'lightning/uiRecordApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { adapterOf } from '../../__tests__/support/adapters';
import { cardNames, cardOf, handoffOf } from '../../__tests__/support/cards';
import { all, button, one, words } from '../../__tests__/support/look';
import { clearPage, settle } from '../../__tests__/support/mount';
import { click, failList, failRecord, leadId, openPage, serve, serveList, showLead } from './lead-page';

const now = '2026-11-24T15:00:00.000Z';

beforeEach(() =>
  jest.useFakeTimers({
    now: Date.parse(now),
    doNotFake: ['queueMicrotask', 'nextTick', 'setTimeout', 'setImmediate'],
  }),
);
afterEach(() => {
  clearPage();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe.each(cardNames)('the card %s', (name) => {
  test('is shown whole and is accessible', async () => {
    const card = cardOf(name);
    const element = await showLead(handoffOf(card));
    const text = words(element);
    for (const shown of [
      card.person.name,
      card.status,
      card.stage.label,
      card.stage.definition,
      card.stage.next,
    ]) {
      expect(text).toContain(shown);
    }
    for (const { text: line } of [...card.why, ...card.history, ...card.quarantine])
      expect(text).toContain(line);
    expect(all(element, 'c-treaty-decision')).toHaveLength(card.choices.reject.length > 0 ? 1 : 0);
    await expect(element).toBeAccessible();
  });
});

test('the parts are in the order in which a rep reads them', async () => {
  const element = await showLead(handoffOf(cardOf('rejected-before')));
  const parts = all(one(element, '.panel__body'), '*')
    .map(({ tagName }) => tagName.toLowerCase())
    .filter((tag) =>
      /^c-treaty-(rejected-before|review-status|decision|score-summary|stage-guidance|handoff|field-list|history)$/.test(
        tag,
      ),
    );
  expect(parts).toEqual(
    [
      'rejected-before',
      'review-status',
      'decision',
      'score-summary',
      'stage-guidance',
      'handoff',
      'field-list',
      'history',
    ].map((part) => `c-treaty-${part}`),
  );
});

test('the countdown runs while a review is awaited, and ends with the decision', async () => {
  expect(words(await showLead(handoffOf(cardOf('awaiting-review'))))).toMatch(
    /Due Wed,? 01:30\sAM, 18 h 31 min of business time left/,
  );
  clearPage();
  expect(words(await showLead(handoffOf(cardOf('overdue'))))).toMatch(
    /Overdue since Tue,? 03:00\sAM, by 4 h of business time/,
  );
  clearPage();
  expect(words(await showLead(handoffOf(cardOf('accepted'))))).not.toContain('business time');
});

test('while loading, a skeleton is shown in place of the card', async () => {
  const element = await openPage();
  expect(one(element, 'article').getAttribute('aria-busy')).toBe('true');
  expect(words(one(element, '.skeleton'))).toBe('Loading');
  await expect(element).toBeAccessible();
});

test('of several handoffs the newest cycle is shown', async () => {
  const [first, second] = [cardOf('returned'), cardOf('rejected-before')];
  const newest = handoffOf(second, { id: 'a01000000000002AAA' });
  await openPage();
  await serveList(handoffOf(first), newest);
  expect(adapterOf(getRecord).getLastConfig()).toMatchObject({ recordId: newest.id });
  expect(adapterOf(getRelatedListRecords).getLastConfig()).toEqual({
    parentRecordId: leadId,
    relatedListId: 'Treaty_Handoffs__r',
    fields: ['Treaty_Handoff__c.Cycle__c'],
  });
});

test('on the page of a handoff it is that one, whatever its cycle', async () => {
  const handoff = handoffOf(cardOf('awaiting-review'));
  const element = await openPage({ recordId: handoff.id, objectApiName: 'Treaty_Handoff__c' });
  await serve(handoff);
  expect(words(element)).toContain('Ada Weber');
  expect(adapterOf(getRelatedListRecords).getLastConfig()).toMatchObject({ parentRecordId: undefined });
});

test('a lead without a handoff shows its stage and score', async () => {
  const element = await openPage();
  await serveList();
  expect(words(element)).toContain('has not been handed off to sales yet');
  expect(all(element, '.skeleton')).toEqual([]);
  await expect(element).toBeAccessible();
});

test('a handoff without a card says so', async () => {
  const element = await showLead(handoffOf(cardOf('awaiting-review'), { leadCard: null }));
  expect(words(element)).toContain('MQL: Awaiting Review The lead card is not available yet');
  await expect(element).toBeAccessible();
});

describe('when Salesforce does not answer', () => {
  test('the panel shows the reason and offers to try again', async () => {
    const element = await openPage();
    await failList('You do not have access to this list.');
    expect(words(element)).toContain(
      'This lead could not be loaded You do not have access to this list. Try again',
    );
    await expect(element).toBeAccessible();
  });

  test('the card stays on show, with its age, until a refresh succeeds', async () => {
    const handoff = handoffOf(cardOf('awaiting-review'));
    const element = await showLead(handoff);
    await failRecord('Gateway timeout');
    expect(words(element)).toContain('This lead could not be refreshed Gateway timeout Try again');
    expect(words(element)).toMatch(/As of Tue,? 07:00\sAM/);
    expect(button(element, 'Accept').disabled).toBe(false);
    await serve(handoff);
    expect(words(element)).not.toContain('could not be refreshed');
  });

  test('an offline page says so until the connection is back', async () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const element = await showLead(handoffOf(cardOf('awaiting-review')));
    expect(words(element)).toContain('You are offline');
    await expect(element).toBeAccessible();
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(words(element)).not.toContain('You are offline');
  });
});

describe('a decision that the middleware has not processed yet', () => {
  const wrongSize = {
    status: 'Recycled',
    reason: { value: 'wrong_company_size', label: 'Wrong company size' },
    detail: '12',
  };

  test('is shown as saved, with no buttons', async () => {
    const element = await showLead(handoffOf(cardOf('awaiting-review'), wrongSize));
    expect(words(element)).toContain('Saved: Recycled, Wrong company size (12)');
    expect(all(element, 'c-treaty-decision')).toEqual([]);
    expect(words(element)).not.toContain('business time');
    expect(all(element, 'c-treaty-stage-guidance')).toEqual([]);
    await expect(element).toBeAccessible();
  });

  test('is shown as safe when the middleware is down', async () => {
    const element = await showLead(
      handoffOf(cardOf('awaiting-review'), { ...wrongSize, writtenAt: '2026-11-24T14:50:00.000Z' }),
    );
    expect(words(element)).toMatch(
      /Treaty has not updated this lead since Tue,? 06:50\sAM Your decision is saved in Salesforce/,
    );
  });
});

test('the panel never shows one lead on the page of another', async () => {
  const element = await showLead(handoffOf(cardOf('awaiting-review')));
  Object.assign(element, { recordId: '00Q000000000002AAA' });
  await settle();
  expect(all(element, 'c-treaty-decision')).toEqual([]);
  expect(all(element, '.skeleton')).toHaveLength(1);
});

test('retrying loads the data again', async () => {
  const element = await openPage();
  await failList('No.');
  await click(button(element, 'Try again'));
  await serveList(handoffOf(cardOf('awaiting-review')));
  await serve(handoffOf(cardOf('awaiting-review')));
  expect(words(element)).toContain('Ada Weber');
});
