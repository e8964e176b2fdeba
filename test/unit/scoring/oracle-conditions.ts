import type {
  ActivityCondition,
  ScoreCondition,
  Tests,
} from '../../../middleware/src/definitions/schema/condition.ts';
import type { Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import type { Fact, Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';

/** The lead that the oracle is asked about. */
export interface LeadInQuestion {
  readonly traits: Facts;
  readonly activities: readonly Activity[];
  readonly at: Instant;
}

/** What a condition may look at; points only once there are some. */
export interface Seen extends LeadInQuestion {
  readonly scoring: Scoring;
  readonly behavioural?: number;
  readonly fit?: number;
  readonly negative?: number;
  readonly total?: number;
  readonly criteria?: readonly string[];
}

/** Milliseconds of an ISO duration of days, hours, minutes and seconds. */
export const length = (duration: string): number => {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
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
    (tests.inDomain === undefined ||
      (text !== null &&
        valuesOf(tests.inDomain).some((domain) =>
          `.${text.replace(/^.*@/, '')}`.endsWith(`.${String(domain)}`),
        ))) &&
    (tests.between === undefined || (number >= tests.between[0] && number <= tests.between[1])) &&
    (tests.atLeast === undefined || number >= tests.atLeast) &&
    (tests.below === undefined || number < tests.below) &&
    (tests.contains === undefined || (text?.includes(tests.contains.toLowerCase()) ?? false)) &&
    (tests.startsWith === undefined || (text?.startsWith(tests.startsWith.toLowerCase()) ?? false))
  );
};

/** Whether the properties of an activity meet a condition. */
export const isSuch = (condition: ActivityCondition, activity: Activity, scoring: Scoring): boolean => {
  if ('all' in condition) return condition.all.every((part) => isSuch(part, activity, scoring));
  if ('any' in condition) return condition.any.some((part) => isSuch(part, activity, scoring));
  if ('not' in condition) return !isSuch(condition.not, activity, scoring);
  return passes(activity.properties?.[condition.property], condition, scoring);
};

/** Whether a condition holds, read straight from the definitions. */
export const holds = (condition: ScoreCondition, seen: Seen): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, seen));
  if ('any' in condition) return condition.any.some((part) => holds(part, seen));
  if ('not' in condition) return !holds(condition.not, seen);
  if ('score' in condition)
    return passes(seen[condition.score], { ...condition, equals: undefined }, seen.scoring);
  if ('band' in condition) {
    const band = seen.scoring.bands.find(({ key }) => key === condition.band);
    const reached = band?.steps.filter((step) => (step.atLeast ?? -Infinity) <= (seen[band.of] ?? 0));
    return condition.oneOf.includes(reached?.[0]?.key ?? '');
  }
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
