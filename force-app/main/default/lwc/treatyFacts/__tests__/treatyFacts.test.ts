import { cardOf } from '../../__tests__/support/cards';
import { all, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyFacts from '../treatyFacts';

afterEach(clearPage);

test('every fact stands with its name', async () => {
  const { facts } = cardOf('awaiting-review').person;
  const element = await mount(TreatyFacts, { facts });
  expect(all(element, '.fact').map((fact) => words(fact))).toEqual(
    facts.map(({ label, value }) => `${label} ${value}`),
  );
  await expect(element).toBeAccessible();
});
