import type { Group, Rule, Scoring } from '../../definitions/schema/scoring.ts';
import type { Activity } from '../lead.ts';
import {
  compileActivityCondition,
  compileLeadCondition,
  type Compilation,
  type Holds,
  type LeadView,
} from './conditions.ts';
import { compileFrequency, type Frequency } from './frequency.ts';
import { compileLimits, type Limits } from './limits.ts';

/** A rule that gives points for each activity. */
export interface ActivityRule {
  readonly kind: 'activity';
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly points: number;
  /** Its place among the balances of a fold state. */
  readonly index: number;
  readonly types: readonly string[];
  readonly where: Holds<Activity> | undefined;
  readonly when: Holds<LeadView> | undefined;
  /** How soon a further activity counts; undefined where each does. */
  readonly every: Frequency | undefined;
  /** Between which points its balance stays. */
  readonly limits: Limits;
  readonly decayLabel: string;
  readonly decays: boolean;
  readonly isBehavioural: boolean;
}

/** A rule that gives its points once, for what holds when the score is read. */
export interface StandingRule {
  readonly kind: 'standing';
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly points: number;
  readonly when: Holds<LeadView>;
  readonly isCriterion: boolean;
}

/** Where a rule stands in its model. */
interface Place {
  readonly scoring: Scoring;
  readonly group: Group;
  readonly index: number;
  readonly compilation: Compilation;
}

const compileActivityRule = (rule: Rule, types: readonly string[], place: Place): ActivityRule => ({
  kind: 'activity',
  key: rule.key,
  group: rule.group,
  label: rule.label,
  points: rule.points,
  index: place.index,
  types,
  where: rule.where && compileActivityCondition(rule.where, place.compilation.lists),
  when: rule.when && compileLeadCondition(rule.when, place.compilation),
  every:
    rule.every === undefined ? undefined : compileFrequency(rule.every, place.compilation.settings.timeZone),
  limits: compileLimits(rule.label, rule.points < 0 ? { floor: rule.cap } : { cap: rule.cap }),
  decayLabel: `${rule.label}: ${place.scoring.decay.label}`,
  decays: place.group.decays,
  isBehavioural: place.group.part === 'behavioural',
});

/** Makes a rule plain functions; one without activities and without a condition holds for every lead. */
export const compileRule = (rule: Rule, place: Place): ActivityRule | StandingRule =>
  rule.on !== undefined
    ? compileActivityRule(rule, rule.on, place)
    : {
        kind: 'standing',
        key: rule.key,
        group: rule.group,
        label: rule.label,
        points: rule.points,
        when: rule.when === undefined ? () => true : compileLeadCondition(rule.when, place.compilation),
        isCriterion: place.scoring.criteria.includes(rule.key),
      };
