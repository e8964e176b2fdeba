import type { Group, Rule, Scoring } from '../schema/scoring.ts';

/** The most points that a lead can have, by part and in all. */
export interface HighestPoints {
  readonly behavioural: number;
  readonly fit: number;
  readonly negative: number;
  readonly total: number;
}

const highestOfRule = ({ points, on, cap }: Rule): number => {
  if (points <= 0) return 0;
  return on === undefined ? points : (cap ?? Infinity);
};

const highestOfGroup = (
  { key, cap = Infinity, floor = -Infinity }: Group,
  rules: readonly Rule[],
): number => {
  const sum = rules
    .filter(({ group }) => group === key)
    .reduce((total, rule) => total + highestOfRule(rule), 0);
  return Math.max(floor, Math.min(cap, sum));
};

/** The most points that a model can give: no threshold above them is ever reached. */
export const highestPoints = ({ groups, rules, total }: Scoring): HighestPoints => {
  const highestOfPart = (part: Group['part']): number =>
    groups
      .filter((group) => group.part === part)
      .reduce((sum, group) => sum + highestOfGroup(group, rules), 0);
  const parts = {
    behavioural: highestOfPart('behavioural'),
    fit: highestOfPart('fit'),
    negative: highestOfPart('negative'),
  };
  const sum = parts.behavioural + parts.fit + parts.negative;
  return { ...parts, total: Math.max(total.floor ?? -Infinity, Math.min(total.cap ?? Infinity, sum)) };
};
