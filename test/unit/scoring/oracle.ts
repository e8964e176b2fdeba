import type { Group, Rule, Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import { bySomebody, dateIn } from './oracle-bots.ts';
import { holds, isSuch, length, type LeadInQuestion, type Seen } from './oracle-conditions.ts';

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

/**
 * Scores a lead slowly and plainly, straight from the definitions: a second opinion that shares nothing with the engine.
 * It lays all activities and all losses on one line of time and walks along it, once for the whole model.
 */
export const askOracle = (scoring: Scoring, lead: LeadInQuestion): Said => {
  const told = distinct(lead.activities).filter(({ occurredAt }) => occurredAt <= lead.at);
  const happened = bySomebody(scoring, told);
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

const isTooSoon = ({ every }: Rule, last: Instant | undefined, { occurredAt }: Activity): boolean =>
  every !== undefined && last !== undefined && occurredAt < last + length(every);

/** What each rule on activities holds at the end of the walk. */
const walk = (scoring: Scoring, happened: readonly Activity[], at: Instant): Map<string, number> => {
  const { decay, rules, groups, resets } = scoring;
  const balances = new Map<string, number>();
  const lastCounted = new Map<string, Instant>();
  const daysCounted = new Set<string>();
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
      const day = `${rule.key} ${dateIn('America/New_York', activity.occurredAt)}`;
      if (rule.every === 'day' ? daysCounted.has(day) : isTooSoon(rule, last, activity)) continue;
      daysCounted.add(day);
      lastCounted.set(rule.key, activity.occurredAt);
      const limits = rule.points > 0 ? { cap: rule.cap } : { floor: rule.cap };
      balances.set(rule.key, between((balances.get(rule.key) ?? 0) + rule.points, limits));
    }
    const engages = decay.engagement.some((entry) =>
      typeof entry === 'string'
        ? entry === activity.type
        : entry.on.includes(activity.type) && isSuch(entry.where, activity, scoring),
    );
    if (engages) started = activity.occurredAt;
  }
  goTo(at);
  return balances;
};

const pointsOf = (rule: Rule, seen: Seen, balances: ReadonlyMap<string, number>): number => {
  if (rule.when && !holds(rule.when, seen)) return 0;
  return rule.on ? (balances.get(rule.key) ?? 0) : rule.points;
};
