import { cardOf } from '../../__tests__/support/cards';
import { all, button, one } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyReasonPicker from '../treatyReasonPicker';

const reasons = cardOf('awaiting-review').choices.reject;

afterEach(clearPage);

test('each reason is a button that tells its code', async () => {
  const element = await mount(TreatyReasonPicker, { reasons });
  const chosen: unknown[] = [];
  element.addEventListener('choose', (event) => event instanceof CustomEvent && chosen.push(event.detail));
  all(element, 'button').forEach((choice) => choice.click());
  expect(chosen).toEqual(reasons.map(({ reason }) => reason));
  await expect(element).toBeAccessible();
});

test('the list can be closed again, and is reached by its question', async () => {
  const element = await mount(TreatyReasonPicker, { reasons });
  const cancelled = jest.fn();
  element.addEventListener('cancel', cancelled);
  button(element, 'Cancel').click();
  expect(cancelled).toHaveBeenCalledTimes(1);
  element.focus();
  expect(element.shadowRoot?.activeElement).toBe(one(element, 'h3'));
});
