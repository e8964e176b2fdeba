import { cardOf } from '../../__tests__/support/cards';
import { all, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyFieldList from '../treatyFieldList';

afterEach(clearPage);

test('every value is shown with its label', async () => {
  const { facts: fields } = cardOf('awaiting-review').person;
  const element = await mount(TreatyFieldList, { fields });
  expect(all(element, '.field').map((field) => words(field))).toEqual(
    fields.map(({ label, value }) => `${label} ${value}`),
  );
  await expect(element).toBeAccessible();
});
