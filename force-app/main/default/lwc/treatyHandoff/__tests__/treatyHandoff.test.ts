import { cardOf } from '../../__tests__/support/cards';
import { all, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyHandoff from '../treatyHandoff';

const now = Date.parse('2026-11-24T15:00:00.000Z');

afterEach(clearPage);

test('the owner is shown with the reason for the routing', async () => {
  const element = await mount(TreatyHandoff, { handoff: cardOf('awaiting-review').handoff, now });
  expect(words(element)).toBe(
    'Routed to Tom Ashworth. EMEA: Tom Ashworth is next of 2 reps, by capacity. Cycle 1',
  );
  await expect(element).toBeAccessible();
});

test('a handoff under way shows its steps so far', async () => {
  const { handoff } = cardOf('in-handoff');
  const element = await mount(TreatyHandoff, { handoff, isUnderWay: true, now });
  expect(all(element, 'li')).toHaveLength(handoff?.steps.length ?? 0);
  expect(words(element)).toContain('Qualified Qualified with 115 points.');
  await expect(element).toBeAccessible();
});

test('a lead that is not routed yet has no owner', async () => {
  const element = await mount(TreatyHandoff, { handoff: cardOf('quarantined').handoff, now });
  expect(words(element)).toBe('Cycle 1');
});
