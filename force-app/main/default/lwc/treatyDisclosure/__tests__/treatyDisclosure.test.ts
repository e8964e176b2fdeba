import { one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyDisclosure from '../treatyDisclosure';

afterEach(clearPage);

test('it is closed until its label is pressed', async () => {
  const element = await mount(TreatyDisclosure, { label: 'History' });
  const details = one<HTMLDetailsElement>(element, 'details');
  expect(details.open).toBe(false);
  one(details, 'summary').click();
  expect(details.open).toBe(true);
  expect(words(one(details, 'summary'))).toBe('History');
  await expect(element).toBeAccessible();
});
