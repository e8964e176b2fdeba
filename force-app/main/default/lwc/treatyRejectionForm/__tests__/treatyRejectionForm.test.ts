import type { LeadCard } from '@treaty/contract/lead-card';
import { cardOf } from '../../__tests__/support/cards';
import { button, enter, one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyRejectionForm from '../treatyRejectionForm';

type Choice = LeadCard['choices']['reject'][number];

function choiceOf(kind: NonNullable<Choice['detail']>['kind'] | null): Choice {
  const found = cardOf('awaiting-review').choices.reject.find(
    ({ detail }) => (detail?.kind ?? null) === kind,
  );
  if (found === undefined) throw new Error(`No reason requires ${kind ?? 'nothing'}.`);
  return found;
}

async function show(
  choice: Choice,
  properties: Record<string, unknown> = {},
): Promise<{ element: HTMLElement; fired: string[] }> {
  const element = await mount(TreatyRejectionForm, { choice, confirmLabel: 'Reject', ...properties });
  const fired: string[] = [];
  ['draft', 'confirm', 'back'].forEach((name) => element.addEventListener(name, () => fired.push(name)));
  return { element, fired };
}

afterEach(clearPage);

test.each(['number', 'date', 'choice', null] as const)(
  'a reason that requires %p is accessible',
  async (kind) => {
    const { element } = await show(choiceOf(kind));
    await expect(element).toBeAccessible();
  },
);

test('the choices of a reason are those on the card', async () => {
  const choice = choiceOf('choice');
  const { element } = await show(choice);
  expect(one(element, 'lightning-radio-group')).toMatchObject({
    label: choice.detail?.label,
    options: choice.detail?.choices.map((value) => ({ label: value, value })),
  });
});

test('each keystroke is reported, so that it is kept', async () => {
  const { element, fired } = await show(choiceOf('number'));
  enter(one(element, '.field'), '1');
  expect(fired).toEqual(['draft']);
});

test('an input that the browser refuses is not sent', async () => {
  const { element, fired } = await show(choiceOf('number'), { detail: '12' });
  Object.assign(one(element, '.field'), { reportValidity: () => false });
  button(element, 'Reject').click();
  expect(fired).toEqual([]);
});

test('while saving, the key does not send again', async () => {
  const { element, fired } = await show(choiceOf('number'), { detail: '12', isSaving: true });
  one(element, '.field').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  expect(fired).toEqual([]);
});

test('the reason can be changed', async () => {
  const { element, fired } = await show(choiceOf(null));
  expect(words(element)).toContain(choiceOf(null).definition);
  button(element, 'Another reason').click();
  expect(fired).toEqual(['back']);
});
