import { updateRecord } from 'lightning/uiRecordApi';
import { cardOf, handoffOf } from '../../__tests__/support/cards';
import { all, button, enter, one, words } from '../../__tests__/support/look';
import { clearPage, settle } from '../../__tests__/support/mount';
import { click, serve, showLead } from './lead-page';

const save = jest.mocked(updateRecord);
const card = cardOf('awaiting-review');
const anId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const anInstant: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

beforeEach(() => {
  save.mockReset();
  save.mockResolvedValue(handoffOf(card));
});
afterEach(() => {
  clearPage();
  jest.restoreAllMocks();
});

async function rejectForSize(element: HTMLElement): Promise<void> {
  await click(button(element, 'Reject'));
  await click(one(element, '[data-reason="wrong_company_size"]'));
  enter(one(element, '.field'), '12');
  await settle();
  await click(button(element, 'Reject'));
}

test('one click accepts: status, decision id and time are written on the handoff, and nothing else', async () => {
  const element = await showLead(handoffOf(card));
  await click(button(element, 'Accept'));
  expect(save.mock.calls).toEqual([
    [
      {
        fields: {
          Id: 'a01000000000001AAA',
          Status__c: 'Accepted',
          Decision_Id__c: anId,
          Decided_At__c: anInstant,
        },
      },
    ],
  ]);
});

test('three clicks reject: the reason and its detail are written too, as the card gives them', async () => {
  const element = await showLead(handoffOf(card));
  await rejectForSize(element);
  expect(save.mock.calls[0]?.[0].fields).toMatchObject({
    Status__c: 'Recycled',
    Reason__c: 'wrong_company_size',
    Detail__c: '12',
  });
});

test('after saving, the panel shows the decision and the heading has the focus', async () => {
  const element = await showLead(handoffOf(card));
  await click(button(element, 'Accept'));
  await serve(handoffOf(card, { status: 'Accepted' }));
  expect(words(element)).toContain('Saved: Accepted');
  expect(element.shadowRoot?.activeElement?.tagName).toBe('H2');
});

describe('a save that fails', () => {
  const refusal = {
    body: { message: 'General', output: { errors: [{ message: 'This cycle is closed.' }], fieldErrors: {} } },
  };

  test('shows the error of the platform and keeps what was chosen and typed', async () => {
    save.mockRejectedValue(refusal);
    const element = await showLead(handoffOf(card));
    await rejectForSize(element);
    expect(words(element)).toContain('Not saved This cycle is closed. Your choice is still here. Try again.');
    expect(one(element, '.field')).toMatchObject({ value: '12' });
    await expect(element).toBeAccessible();
  });

  test('is retried with the same decision id, so that it cannot count twice', async () => {
    save.mockRejectedValueOnce(refusal);
    const element = await showLead(handoffOf(card));
    await rejectForSize(element);
    await click(button(element, 'Reject'));
    const ids = save.mock.calls.map(([{ fields }]) => fields.Decision_Id__c);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
  });

  test('another decision has another id', async () => {
    save.mockRejectedValueOnce(refusal);
    const element = await showLead(handoffOf(card));
    await click(button(element, 'Accept'));
    await rejectForSize(element);
    const ids = save.mock.calls.map(([{ fields }]) => fields.Decision_Id__c);
    expect(ids[1]).not.toBe(ids[0]);
  });

  test('a missing connection is pointed out', async () => {
    const element = await showLead(handoffOf(card));
    save.mockRejectedValue(new Error('Disconnected or Canceled'));
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await click(button(element, 'Accept'));
    expect(words(one(element, 'c-treaty-decision'))).toContain('Not saved There is no connection.');
  });
});

test('while one decision is being saved, a second is not sent', async () => {
  save.mockReturnValue(new Promise(() => undefined));
  const element = await showLead(handoffOf(card));
  await click(button(element, 'Accept'));
  expect(button(element, 'Accept').disabled).toBe(true);
  one(element, 'c-treaty-decision').dispatchEvent(
    new CustomEvent('decide', { detail: { status: 'Accepted', reason: null, detail: null } }),
  );
  await settle();
  expect(save).toHaveBeenCalledTimes(1);
  expect(all(element, 'lightning-spinner')).toHaveLength(1);
});
