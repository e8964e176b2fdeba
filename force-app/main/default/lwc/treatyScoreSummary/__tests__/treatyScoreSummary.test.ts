import { cardOf } from '../../__tests__/support/cards';
import { all, one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyScoreSummary from '../treatyScoreSummary';

const { why, score } = cardOf('awaiting-review');

afterEach(clearPage);

test('three lines say why, each with its points', async () => {
  const element = await mount(TreatyScoreSummary, { why, score });
  const lines = all(one(element, 'ul'), 'li').map((line) => words(line));
  expect(lines).toEqual(['+30 Pricing page visit', '+30 Demo request', 'Last: Demo request, 2026-11-24']);
  expect(words(element)).toContain('115 points');
  await expect(element).toBeAccessible();
});

test('the receipt is closed, and one click away', async () => {
  const element = await mount(TreatyScoreSummary, { why, score });
  const receipt = one<HTMLDetailsElement>(element, 'details');
  expect(receipt.open).toBe(false);
  expect(words(one(receipt, 'summary'))).toBe('Full receipt');
});

test('a lead without score has no receipt', async () => {
  const element = await mount(TreatyScoreSummary, { why: [], score: null });
  expect(all(element, 'details')).toEqual([]);
});
