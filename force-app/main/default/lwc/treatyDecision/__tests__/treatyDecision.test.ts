import TreatyDecision from '../treatyDecision';
import { cardOf } from '../../__tests__/support/cards';
import { all, button, enter, one, words } from '../../__tests__/support/look';
import { clearPage, mount, settle } from '../../__tests__/support/mount';

const { choices } = cardOf('awaiting-review');
let decided: unknown[];

async function show(properties: Record<string, unknown> = {}): Promise<HTMLElement> {
  const element = await mount(TreatyDecision, { choices, ...properties });
  decided = [];
  element.addEventListener('decide', (event) => event instanceof CustomEvent && decided.push(event.detail));
  return element;
}

async function click(element: HTMLElement): Promise<void> {
  element.click();
  await settle();
}

const reason = (element: HTMLElement, code: string): HTMLElement => one(element, `[data-reason="${code}"]`);

afterEach(clearPage);

test('accepting is one click', async () => {
  const element = await show();
  await click(button(element, 'Accept'));
  expect(decided).toEqual([{ status: 'Accepted', reason: null, detail: null }]);
});

test('every reason is a choice with its definition', async () => {
  const element = await show();
  await click(button(element, 'Reject'));
  const shown = all(element, '[data-reason]').map((choice) => words(choice));
  expect(shown).toEqual(choices.reject.map(({ label, definition }) => `${label} ${definition}`));
  await expect(element).toBeAccessible();
});

const details = { text: 'Single sign-on', number: '12', date: '2027-02-01' };

test.each(choices.reject.map((choice) => [choice.reason, choice] as const))(
  'rejecting for %s is three clicks and the one field it needs',
  async (code, choice) => {
    const element = await show();
    await click(button(element, 'Reject'));
    await click(reason(element, code));
    const kind = choice.detail?.kind ?? null;
    const detail =
      kind === null ? null : kind === 'choice' ? (choice.detail?.choices[0] ?? '') : details[kind];
    if (detail !== null) enter(one(element, '.field'), detail);
    await settle();
    await expect(element).toBeAccessible();
    await click(button(element, 'Reject'));
    expect(decided).toEqual([{ status: choice.status, reason: code, detail }]);
  },
);

test('the detail of a reason has an input of its kind', async () => {
  const element = await show();
  await click(button(element, 'Reject'));
  await click(reason(element, 'wrong_company_size'));
  expect(one(element, '.field')).toMatchObject({
    type: 'number',
    label: 'Employees',
    placeholder: 'For example 12',
    required: true,
  });
  await click(button(element, 'Another reason'));
  await click(reason(element, 'bad_contact_info'));
  expect(one(element, '.field').tagName).toBe('LIGHTNING-RADIO-GROUP');
  await click(button(element, 'Another reason'));
  await click(reason(element, 'no_budget'));
  expect(all(element, '.field')).toEqual([]);
});

test('the consequences of a reason are shown before it is confirmed', async () => {
  const element = await show();
  await click(button(element, 'Reject'));
  await click(reason(element, 'no_budget'));
  expect(words(element)).toContain('Returns after 90 days. Nurture track: Value.');
});

test('a missing detail is pointed out, and nothing is sent', async () => {
  const element = await show();
  await click(button(element, 'Reject'));
  await click(reason(element, 'wrong_company_size'));
  const field = one(element, '.field');
  const report = jest.fn();
  Object.assign(field, { reportValidity: report });
  enter(field, '  ');
  await settle();
  await click(button(element, 'Reject'));
  expect(decided).toEqual([]);
});

test('Enter in the field confirms; in a date field it does not', async () => {
  const element = await show();
  const enterKey = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
  await click(button(element, 'Reject'));
  await click(reason(element, 'timing_next_quarter'));
  enter(one(element, '.field'), '2027-02-01');
  await settle();
  one(element, '.field').dispatchEvent(enterKey());
  expect(decided).toEqual([]);
  await click(button(element, 'Another reason'));
  await click(reason(element, 'wrong_company_size'));
  enter(one(element, '.field'), '12');
  await settle();
  one(element, '.field').dispatchEvent(enterKey());
  expect(decided).toHaveLength(1);
});

describe('nothing typed is lost', () => {
  async function failToReject(): Promise<HTMLElement> {
    const element = await show();
    await click(button(element, 'Reject'));
    await click(reason(element, 'wrong_company_size'));
    enter(one(element, '.field'), '12');
    await settle();
    await click(button(element, 'Reject'));
    Object.assign(element, { isSaving: true });
    await settle();
    Object.assign(element, { isSaving: false, problem: 'This cycle is closed.' });
    await settle();
    return element;
  }

  test('when saving fails', async () => {
    const element = await failToReject();
    expect(one(element, '.field')).toMatchObject({ value: '12' });
    expect(words(element)).toContain('This cycle is closed. Your choice is still here. Try again.');
    await click(button(element, 'Reject'));
    expect(decided).toHaveLength(2);
    expect(decided[1]).toEqual(decided[0]);
  });

  test('when another reason is viewed first', async () => {
    const element = await failToReject();
    await click(button(element, 'Another reason'));
    await click(reason(element, 'no_budget'));
    await click(button(element, 'Another reason'));
    await click(reason(element, 'wrong_company_size'));
    expect(one(element, '.field')).toMatchObject({ value: '12' });
  });

  test('when the card is refreshed', async () => {
    const element = await failToReject();
    Object.assign(element, { choices: cardOf('awaiting-review').choices });
    await settle();
    expect(one(element, '.field')).toMatchObject({ value: '12' });
  });
});

test('a reason that the refreshed card no longer offers has to be chosen again', async () => {
  const element = await show();
  await click(button(element, 'Reject'));
  await click(reason(element, 'no_budget'));
  Object.assign(element, {
    choices: { ...choices, reject: choices.reject.filter(({ reason: code }) => code !== 'no_budget') },
  });
  await settle();
  expect(all(element, '[data-reason]')).toHaveLength(choices.reject.length - 1);
});

test('while saving, no button can be pressed twice', async () => {
  const element = await show({ isSaving: true });
  expect(button(element, 'Accept').disabled).toBe(true);
  expect(button(element, 'Reject').disabled).toBe(true);
  expect(all(element, 'lightning-spinner')).toHaveLength(1);
});

test('the focus moves to the next step', async () => {
  const element = await show();
  const focused = (): string => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found?.textContent ?? '';
  };
  await click(button(element, 'Reject'));
  expect(focused()).toBe('Select a reason');
  Object.assign(element, { problem: 'No.' });
  await settle();
  expect(focused()).toContain('Not saved');
});

test('an accepted lead can be given back, not accepted again', async () => {
  const element = await show({ choices: cardOf('accepted').choices });
  expect(words(element)).toBe('Return to marketing');
  await click(button(element, 'Return to marketing'));
  await click(button(element, 'Cancel'));
  expect(words(element)).toBe('Return to marketing');
});
