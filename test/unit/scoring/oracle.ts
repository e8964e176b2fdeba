import type { Group, Rule, Scoring } from '../../../middleware/src/definitions/shape/scoring.ts';
import type {
  ActivityCondition,
  ScoreCondition,
  Tests,
} from '../../../middleware/src/definitions/shape/condition.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import type { Fact, Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';

/** What the oracle says of a lead. */
export interface Said {
  readonly behavioural: number;
  readonly fit: number;
  readonly negative: number;
  readonly total: number;
  readonly criteria: readonly string[];
  readonly exclusions: readonly string[];
  readonly missing: readonly string[];
}

interface Lead {
  readonly traits: Facts;
  readonly activities: readonly Activity[];
  readonly at: Instant;
}

/**
 * Scores a lead slowly and plainly, straight from the definitions: a second opinion that shares nothing with the engine.
 * It lays all activities and all losses on one line of time and walks along it, once for the whole model.
 */
export const askOracle = (scoring: Scoring, lead: Lead): Said => {
  const happened = distinct(lead.activities).filter(({ occurredAt }) => occurredAt <= lead.at);
  const balances = walk(scoring, happened, lead.at);
  const seen = { ...lead, activities: happened, scoring };
  const points = new Map(scoring.rules.map((rule) => [rule.key, pointsOf(rule, seen, balances)]));
  const partOf = (part: Group['part']): number =>
    rounded(
      scoring,
      sum(scoring.groups.filter((group) => group.part === part).map((group) => groupPoints(group))),
    );
  const groupPoints = (group: Group): number =>
    between(
      sum(scoring.rules.filter((rule) => rule.group === group.key).map((rule) => points.get(rule.key) ?? 0)),
      group,
    );
  const [behavioural, fit, negative] = [partOf('behavioural'), partOf('fit'), partOf('negative')];
  const total = between(rounded(scoring, behavioural + fit + negative), scoring.total);
  const criteria = scoring.criteria.filter((key) =>
    scoring.rules.some((rule) => rule.key === key && (rule.when === undefined || holds(rule.when, seen))),
  );
  const judged = { ...seen, behavioural, fit, negative, total, criteria };
  return {
    ...{ behavioural, fit, negative, total, criteria },
    exclusions: scoring.exclusions.filter(({ when }) => holds(when, seen)).map(({ key }) => key),
    missing: scoring.requirements.filter(({ when }) => !holds(when, judged)).map(({ key }) => key),
  };
};

type Seen = Lead & { readonly scoring: Scoring } & Partial<Omit<Said, 'exclusions' | 'missing'>>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const between = (
  points: number,
  { floor, cap }: { floor?: number | undefined; cap?: number | undefined },
): number => {
  if (cap !== undefined && points > cap) points = cap;
  return floor !== undefined && points < floor ? floor : points;
};

const rounded = ({ decay }: Scoring, points: number): number =>
  decay.mode === 'continuous' || decay.mode === 'linear' ? Math.round(points * 100) / 100 : points;

const distinct = (activities: readonly Activity[]): Activity[] => {
  const ordered = [...activities].sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
  return ordered.filter(({ id }, index) => ordered.findIndex((other) => other.id === id) === index);
};

const length = (duration: string): number => {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
};

/** What each rule on activities holds at the end of the walk. */
const walk = (scoring: Scoring, happened: readonly Activity[], at: Instant): Map<string, number> => {
  const { decay, rules, groups, resets } = scoring;
  const balances = new Map<string, number>();
  const lastCounted = new Map<string, Instant>();
  const shrinking = rules.filter(
    ({ on, group }) => on && groups.some(({ key, decays }) => key === group && decays),
  );
  let started: Instant | null = null;
  let now: Instant | null = null;

  const lose = (share: number): void => {
    if ('halfLife' in decay)
      for (const { key } of shrinking) balances.set(key, (balances.get(key) ?? 0) * 0.5 ** share);
    else {
      let due = decay.points * share;
      for (const { key } of shrinking) {
        const held = balances.get(key) ?? 0;
        const taken = held > 0 ? Math.min(held, due) : 0;
        balances.set(key, held - taken);
        due -= taken;
      }
    }
  };
  /** Goes on to an instant, taking what idleness costs on the way. */
  const goTo = (instant: Instant): void => {
    if (started !== null && now !== null) {
      const period = length('halfLife' in decay ? decay.halfLife : decay.every);
      if (decay.mode === 'continuous' || decay.mode === 'linear') lose((instant - now) / period);
      else for (let loss = started + period; loss <= instant; loss += period) if (loss > now) lose(1);
    }
    now = instant;
  };

  for (const activity of happened) {
    goTo(activity.occurredAt);
    for (const reset of resets)
      if (reset.on.includes(activity.type) && (!reset.where || isSuch(reset.where, activity, scoring)))
        for (const { key, group } of rules) if (reset.groups.includes(group)) balances.set(key, 0);
    for (const rule of rules) {
      if (!rule.on?.includes(activity.type) || (rule.where && !isSuch(rule.where, activity, scoring)))
        continue;
      if (shrinking.includes(rule)) started ??= activity.occurredAt;
      const last = lastCounted.get(rule.key);
      if (last !== undefined && rule.every && activity.occurredAt < last + length(rule.every)) continue;
      lastCounted.set(rule.key, activity.occurredAt);
      const limits = rule.points > 0 ? { cap: rule.cap } : { floor: rule.cap };
      balances.set(rule.key, between((balances.get(rule.key) ?? 0) + rule.points, limits));
    }
    if (decay.engagement.includes(activity.type)) started = activity.occurredAt;
  }
  goTo(at);
  return balances;
};

const pointsOf = (rule: Rule, seen: Seen, balances: ReadonlyMap<string, number>): number => {
  if (rule.when && !holds(rule.when, seen)) return 0;
  return rule.on ? (balances.get(rule.key) ?? 0) : rule.points;
};

const small = (fact: Fact): Fact => (typeof fact === 'string' ? fact.toLowerCase() : fact);

const passes = (fact: Fact, tests: Tests, { lists }: Scoring): boolean => {
  if (fact === undefined || fact === null || fact === '')
    return tests.present === false && Object.keys(tests).length === 2;
  const valuesOf = (values: Tests['oneOf']): Fact[] =>
    (typeof values === 'string'
      ? (lists.find(({ key }) => key === values)?.values ?? [])
      : (values ?? [])
    ).map(small);
  const number = typeof fact === 'number' ? fact : NaN;
  const text = typeof fact === 'string' ? fact.toLowerCase() : null;
  return (
    (tests.present ?? true) &&
    (tests.equals === undefined || small(fact) === small(tests.equals)) &&
    (tests.oneOf === undefined || valuesOf(tests.oneOf).includes(small(fact))) &&
    (tests.domainOf === undefined ||
      (text !== null && valuesOf(tests.domainOf).includes(text.replace(/^.*@/, '')))) &&
    (tests.between === undefined || (number >= tests.between[0] && number <= tests.between[1])) &&
    (tests.atLeast === undefined || number >= tests.atLeast) &&
    (tests.below === undefined || number < tests.below) &&
    (tests.contains === undefined || (text?.includes(tests.contains.toLowerCase()) ?? false)) &&
    (tests.startsWith === undefined || (text?.startsWith(tests.startsWith.toLowerCase()) ?? false))
  );
};

const isSuch = (condition: ActivityCondition, activity: Activity, scoring: Scoring): boolean => {
  if ('all' in condition) return condition.all.every((part) => isSuch(part, activity, scoring));
  if ('any' in condition) return condition.any.some((part) => isSuch(part, activity, scoring));
  if ('not' in condition) return !isSuch(condition.not, activity, scoring);
  return passes(activity.properties?.[condition.property], condition, scoring);
};

const holds = (condition: ScoreCondition, seen: Seen): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, seen));
  if ('any' in condition) return condition.any.some((part) => holds(part, seen));
  if ('not' in condition) return !holds(condition.not, seen);
  if ('score' in condition)
    return passes(seen[condition.score], { ...condition, equals: undefined }, seen.scoring);
  if ('criteriaMet' in condition) return (seen.criteria ?? []).length >= condition.criteriaMet.atLeast;
  if ('trait' in condition) return passes(seen.traits[condition.trait], condition, seen.scoring);
  if ('only' in condition)
    return seen.activities.length > 0 && seen.activities.every(({ type }) => condition.only.includes(type));
  const { happened, where, atLeast, within } = condition;
  const such = seen.activities.filter(
    (activity) =>
      happened.includes(activity.type) &&
      (!where || isSuch(where, activity, seen.scoring)) &&
      (!within || seen.at < activity.occurredAt + length(within)),
  );
  return such.length >= atLeast;
};
