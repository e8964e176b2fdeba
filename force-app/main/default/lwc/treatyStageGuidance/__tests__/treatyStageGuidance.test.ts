import { cardOf } from '../../__tests__/support/cards';
import { words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyStageGuidance from '../treatyStageGuidance';

const show = async (name: string): Promise<string> => {
  const element = await mount(TreatyStageGuidance, { card: cardOf(name) });
  await expect(element).toBeAccessible();
  return words(element);
};

afterEach(clearPage);

test('the present stage is explained, and what comes next', async () => {
  const { stage } = cardOf('awaiting-review');
  expect(await show('awaiting-review')).toBe(`${stage.label} ${stage.definition} Next: ${stage.next}`);
});

test('what holds a lead back comes first', async () => {
  expect(await show('quarantined')).toMatch(
    /^Held back until this is resolved Company domain is missing\..* Lead source is missing\./,
  );
});

test('what is missing to qualify is shown with its points', async () => {
  expect(await show('new-lead')).toMatch(
    /^Needed to qualify Threshold: 25 points short Minimum behaviour: 10 points short/,
  );
});

test('a value that nobody could explain is shown as it was given', async () => {
  expect(await show('new-lead')).toContain('Not understood, so counted as unknown Company size: 50-200');
  expect(await show('awaiting-review')).not.toContain('Not understood');
});

test('a card of an earlier release, which does not tell it, is shown all the same', async () => {
  const { notUnderstood, ...card } = cardOf('new-lead');
  expect(notUnderstood).toHaveLength(1);
  const element = await mount(TreatyStageGuidance, { card });
  expect(words(element)).toMatch(/^Needed to qualify/);
});

test('an exclusion is shown', async () => {
  expect(await show('excluded')).toMatch(/^Excluded from handoff Competitor/);
});
