import type { Group, Rule, Scoring } from '../schema/scoring.ts';
import type { HighestPoints } from './highest-points.ts';

const lowestOfRule = ({ points, on, cap }: Rule): number => {
  if (points >= 0) return 0;
  return on === undefined ? points : (cap ?? -Infinity);
};

const lowestOfGroup = ({ key, cap = Infinity, floor = -Infinity }: Group, rules: readonly Rule[]): number =>
  Math.max(
    floor,
    Math.min(
      cap,
      rules.filter(({ group }) => group === key).reduce((sum, rule) => sum + lowestOfRule(rule), 0),
    ),
  );

/** The fewest points that a model can give: a threshold at them or below keeps nobody out. */
export const lowestPoints = ({ groups, rules, total }: Scoring): HighestPoints => {
  const lowestOfPart = (part: Group['part']): number =>
    groups
      .filter((group) => group.part === part)
      .reduce((sum, group) => sum + lowestOfGroup(group, rules), 0);
  const parts = {
    behavioural: lowestOfPart('behavioural'),
    fit: lowestOfPart('fit'),
    negative: lowestOfPart('negative'),
  };
  const sum = parts.behavioural + parts.fit + parts.negative;
  return { ...parts, total: Math.max(total.floor ?? -Infinity, Math.min(total.cap ?? Infinity, sum)) };
};
