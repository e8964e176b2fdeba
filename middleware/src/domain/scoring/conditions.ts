import { isAtStep } from '../../definitions/lookups/step-of.ts';
import type {
  ActivityCondition,
  Condition,
  HappenedTest,
  LeadCondition,
  LeadTest,
  ScoreCondition,
} from '../../definitions/schema/condition.ts';
import type { Band } from '../../definitions/schema/scoring.ts';
import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import { millisecondsOf } from './duration.ts';
import type { Points } from './score.ts';
import type { ModelSettings } from './model-settings.ts';
import type { Lists } from './named-lists.ts';
import { compileRange, compileTests, rememberDomain, type Facts } from './value-tests.ts';

/** What a condition on a lead looks at. */
export interface LeadView {
  /** Traits and facts together. */
  readonly traits: Facts;
  readonly at: Instant;
  readonly hasActed: boolean;
  /** For each `only` test of the model: whether an activity of another type occurred. */
  readonly strayed: readonly boolean[];
  /** For each tally of the model, its latest instants, oldest first. */
  readonly recent: readonly (readonly Instant[])[];
}

/** What a condition on a score looks at. */
export interface ScoreView {
  readonly lead: LeadView;
  readonly points: Points;
  readonly criteriaMet: number;
}

/** A condition compiled to a plain function of what it looks at. */
export type Holds<View> = (view: View) => boolean;

/** The latest instants of some activities, kept so that “so often within” can be told when the score is read. */
export interface Tally {
  /** Its place among the tallies of the model. */
  readonly index: number;
  readonly types: readonly string[];
  readonly where: Holds<Activity> | undefined;
  /** How many instants are kept. */
  readonly keep: number;
  /** Milliseconds after which an activity no longer counts. */
  readonly within: number;
}

/** What is collected and looked up while the conditions of one model are compiled. */
export interface Compilation {
  readonly lists: Lists;
  readonly settings: ModelSettings;
  readonly bands: readonly Band[];
  readonly tallies: Tally[];
  /** The types of each `only` test. */
  readonly onlyTypes: ReadonlySet<string>[];
  /** For each trait what reads its domain. */
  readonly domains: Map<string, (address: string) => string>;
}

const combine = <Part, View>(
  condition: { all: Part[] } | { any: Part[] } | { not: Part },
  compile: (part: Part) => Holds<View>,
): Holds<View> => {
  if ('not' in condition) {
    const holds = compile(condition.not);
    return (view) => !holds(view);
  }
  if ('all' in condition) {
    const parts = condition.all.map(compile);
    return (view) => parts.every((holds) => holds(view));
  }
  const parts = condition.any.map(compile);
  return (view) => parts.some((holds) => holds(view));
};

/** Makes a condition on one activity a plain function. */
export const compileActivityCondition = (condition: ActivityCondition, lists: Lists): Holds<Activity> => {
  if (!('property' in condition)) return combine(condition, (part) => compileActivityCondition(part, lists));
  const { property } = condition;
  const test = compileTests(condition, { lists });
  const holdsWithout = test(undefined);
  return ({ properties }) => (properties === undefined ? holdsWithout : test(properties[property]));
};

/** True while the oldest of the instants kept is not too long ago; at exactly `within` it is. */
const compileHappened = (test: HappenedTest, { lists, tallies }: Compilation): Holds<LeadView> => {
  const within = test.within === undefined ? Infinity : millisecondsOf(test.within);
  const where = test.where && compileActivityCondition(test.where, lists);
  const index = tallies.length;
  tallies.push({ index, types: test.happened, where, keep: test.atLeast, within });
  return ({ recent, at }) => {
    const instants = recent[index] ?? [];
    const oldest = instants[0];
    return oldest !== undefined && instants.length === test.atLeast && at - oldest < within;
  };
};

const compileLeadTest = (test: LeadTest, compilation: Compilation): Holds<LeadView> => {
  if ('happened' in test) return compileHappened(test, compilation);
  if ('only' in test) {
    const index = compilation.onlyTypes.push(new Set(test.only)) - 1;
    return ({ hasActed, strayed }) => hasActed && strayed[index] === false;
  }
  const { trait } = test;
  const { lists, domains } = compilation;
  const domainIn = domains.get(trait) ?? rememberDomain();
  domains.set(trait, domainIn);
  const holds = compileTests(test, { lists, domainIn });
  return ({ traits }) => holds(traits[trait]);
};

const isCombination = <Leaf extends object>(
  condition: Condition<Leaf>,
): condition is Exclude<Condition<Leaf>, Leaf> =>
  'all' in condition || 'any' in condition || 'not' in condition;

/** Makes a condition on a lead a plain function; adds what it must tally to the compilation. */
export const compileLeadCondition = (condition: LeadCondition, compilation: Compilation): Holds<LeadView> =>
  isCombination(condition)
    ? combine(condition, (part) => compileLeadCondition(part, compilation))
    : compileLeadTest(condition, compilation);

/** Makes a condition on a score a plain function; adds what it must tally to the compilation. */
export const compileScoreCondition = (
  condition: ScoreCondition,
  compilation: Compilation,
): Holds<ScoreView> => {
  if ('score' in condition) {
    const { score: part } = condition;
    const holds = compileRange(condition);
    return ({ points }) => holds(points[part]);
  }
  if ('criteriaMet' in condition) return ({ criteriaMet }) => criteriaMet >= condition.criteriaMet.atLeast;
  if ('band' in condition) return ({ points }) => isAtStep(compilation.bands, condition, points);
  if (isCombination(condition)) return combine(condition, (part) => compileScoreCondition(part, compilation));
  const holds = compileLeadTest(condition, compilation);
  return ({ lead }) => holds(lead);
};
