import TreatyRejectedBefore from '../treatyRejectedBefore';
import { cardOf } from '../../__tests__/support/cards';
import { one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';

const now = Date.parse('2026-11-24T15:00:00.000Z');
const before = cardOf('rejected-before').rejectedBefore;

afterEach(clearPage);

test('it says why, by whom and when, and what changed since', async () => {
  const element = await mount(TreatyRejectedBefore, { before, now });
  expect(one(element, 'c-treaty-notice')).toMatchObject({
    heading: 'Rejected before: Wrong company size (12)',
  });
  expect(words(element)).toMatch(/By Tom Ashworth, Nov 18, 2026/);
  expect(words(element)).toContain('Since then: Pricing page visit Demo request Company size: 400 → 120');
  await expect(element).toBeAccessible();
});

test('nothing changed since is not said at length', async () => {
  const element = await mount(TreatyRejectedBefore, {
    before: { ...before, detail: null, changes: [] },
    now,
  });
  expect(words(element)).toContain('Rejected before: Wrong company size By Tom');
  expect(words(element)).not.toContain('Since then');
});
