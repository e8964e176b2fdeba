import { all, button, one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyNotice from '../treatyNotice';

afterEach(clearPage);

test.each([
  ['info', 'status'],
  ['success', 'status'],
  ['warning', 'note'],
  ['error', 'alert'],
])('%s is announced to screen readers as %s', async (variant, role) => {
  const element = await mount(TreatyNotice, { variant, heading: 'Heading' });
  expect(one(element, '.notice').getAttribute('role')).toBe(role);
  expect(words(element)).toBe('Heading');
  await expect(element).toBeAccessible();
});

test('the button is shown only with an action', async () => {
  const element = await mount(TreatyNotice, { heading: 'Heading' });
  expect(all(element, 'lightning-button')).toEqual([]);
  const acted = jest.fn();
  const withAction = await mount(TreatyNotice, { heading: 'Heading', action: 'Try again' });
  withAction.addEventListener('act', acted);
  button(withAction, 'Try again').click();
  expect(acted).toHaveBeenCalledTimes(1);
});

test('it takes the focus', async () => {
  const element = await mount(TreatyNotice, { heading: 'Heading' });
  element.focus();
  expect(element.shadowRoot?.activeElement).toBe(one(element, '.notice'));
});
