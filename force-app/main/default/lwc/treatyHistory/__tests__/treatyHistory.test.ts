import { cardOf } from '../../__tests__/support/cards';
import { all, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyHistory from '../treatyHistory';

afterEach(clearPage);

test('each entry is shown with its time and author, in the order of the card', async () => {
  const { history } = cardOf('returned');
  const element = await mount(TreatyHistory, { history, now: Date.parse('2026-11-24T15:00:00.000Z') });
  const entries = all(element, 'li').map((entry) => words(entry));
  expect(entries).toHaveLength(history.length);
  history.forEach(({ text, by }, index) => {
    expect(entries[index]).toContain(text);
    expect(entries[index]).toContain(by);
  });
  await expect(element).toBeAccessible();
});
