import type { CompiledReset } from './compile-model.ts';
import type { ActivityRule } from './compile-rule.ts';
import type { FoldState, RuleState } from './fold-state.ts';
import { limit, type Limits } from './limits.ts';
import type { ScoreLine } from './score.ts';

/** What lines about the score as a whole name as their group. */
export const wholeScore = 'total';

const remarkOn = (rule: ActivityRule, { counted, skipped, bots, assumed, activities }: RuleState): string => {
  const earlier = counted - activities.length;
  const remarks: string[] = [];
  if (earlier > 0) remarks.push(`${earlier} earlier ones not listed`);
  if (skipped > 0) remarks.push(`${skipped} more ${rule.every?.tooSoon ?? ''} gave no points`);
  if (bots > 0) remarks.push(`${bots} more by a machine gave no points`);
  if (assumed > 0) remarks.push(`no time given for ${assumed}: the time of receipt was used`);
  return remarks.join('; ');
};

const addEarned = (lines: ScoreLine[], rule: ActivityRule, state: RuleState): void => {
  const { key, group, label } = rule;
  const { earned: points, activities } = state;
  const note = remarkOn(rule, state);
  if (note === '') lines.push({ rule: key, group, kind: 'earned', label, points, activities });
  else lines.push({ rule: key, group, kind: 'earned', label, points, activities, note });
};

/** Adds what a rule's activities earned and what its cap and idleness took: together its balance. */
export const addActivityLines = (
  lines: ScoreLine[],
  rule: ActivityRule,
  state: RuleState,
  balance: number,
): void => {
  const { key, group, limits, decayLabel } = rule;
  const { earned, capped } = state;
  addEarned(lines, rule, state);
  if (capped !== 0) {
    const label = capped < 0 ? limits.capLabel : limits.floorLabel;
    lines.push({ rule: key, group, kind: 'cap', label, points: capped });
  }
  const lost = balance - (earned + capped);
  if (lost !== 0) lines.push({ rule: key, group, kind: 'decay', label: decayLabel, points: lost });
};

/** Adds that a group started again from nothing, and after which activity. */
export const addResetLines = (
  lines: ScoreLine[],
  resets: readonly CompiledReset[],
  state: FoldState,
  group: string,
): void => {
  for (const { index, key, label, groups } of resets) {
    const activity = state.resets[index];
    if (activity && groups.includes(group))
      lines.push({ rule: key, group, kind: 'reset', label, points: 0, activities: [activity] });
  }
};

/** Keeps a sum within limits and adds what they took from it or gave to it. */
export const limitWithLine = (lines: ScoreLine[], sum: number, limits: Limits, group: string): number => {
  const limited = limit(sum, limits);
  const points = limited - sum;
  if (points < 0) lines.push({ rule: group, group, kind: 'cap', label: limits.capLabel, points });
  if (points > 0) lines.push({ rule: group, group, kind: 'floor', label: limits.floorLabel, points });
  return limited;
};

/** Makes the lines add up, in order, to the total to the last digit, whatever floating point left over. */
export const addRounding = (lines: ScoreLine[], total: number): void => {
  let sum = 0;
  for (const { points } of lines) sum += points;
  const points = total - sum;
  if (points !== 0)
    lines.push({ rule: 'rounding', group: wholeScore, kind: 'rounding', label: 'Rounding', points });
};
