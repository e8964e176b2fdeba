import { instantToText, type Instant } from '../instant.ts';
import type { CompiledGroup, Model } from './compile-model.ts';
import type { ActivityRule, StandingRule } from './compile-rule.ts';
import type { LeadView, ScoreView } from './conditions.ts';
import type { FoldState } from './fold-state.ts';
import { balancesAt } from './idle-clock.ts';
import { nextDecayAfter } from './next-decay.ts';
import { addActivityLines, addResetLines, addRounding, limitWithLine, wholeScore } from './score-lines.ts';
import type { Verdict, Points, Score, ScoreLine } from './score.ts';
import type { Facts } from './value-tests.ts';
import { stepOf } from '../../definitions/lookups/step-of.ts';
import type { Band } from '../../definitions/schema/scoring.ts';

/** A score in the making: rules add their lines and the criteria that they meet. */
interface Reading {
  readonly model: Model;
  readonly state: FoldState;
  readonly lead: LeadView;
  readonly balances: readonly number[];
  readonly lines: ScoreLine[];
  readonly criteria: string[];
}

const readActivityRule = (rule: ActivityRule, { state, lead, balances, lines }: Reading): number => {
  const own = state.rules[rule.index];
  if (!own || own.counted === 0 || rule.when?.(lead) === false) return 0;
  const balance = balances[rule.index] ?? 0;
  addActivityLines(lines, rule, own, balance);
  return balance;
};

const readStandingRule = (rule: StandingRule, { lead, lines, criteria }: Reading): number => {
  if (!rule.when(lead)) return 0;
  const { key, group, label, points, isCriterion } = rule;
  lines.push({ rule: key, group, kind: 'earned', label, points });
  if (isCriterion) criteria.push(key);
  return points;
};

const readGroup = ({ key, rules, limits }: CompiledGroup, reading: Reading): number => {
  let sum = 0;
  for (const rule of rules)
    sum += rule.kind === 'activity' ? readActivityRule(rule, reading) : readStandingRule(rule, reading);
  addResetLines(reading.lines, reading.model.resets, reading.state, key);
  return limitWithLine(reading.lines, sum, limits, key);
};

const readPoints = (reading: Reading): Points => {
  const { model, lines } = reading;
  const { round } = model.decay;
  const parts = { behavioural: 0, fit: 0, negative: 0 };
  for (const group of model.groups) parts[group.part] += readGroup(group, reading);
  const behavioural = round(parts.behavioural);
  const fit = round(parts.fit);
  const negative = round(parts.negative);
  const total = limitWithLine(lines, round(behavioural + fit + negative), model.limits, wholeScore);
  addRounding(lines, total);
  return { behavioural, fit, negative, total };
};

const verdictOf = (model: Model, view: ScoreView): Verdict => {
  const exclusions: string[] = [];
  const cleared: string[] = [];
  const missing: string[] = [];
  const shortfall: Record<string, number> = {};
  for (const { key, holds } of model.exclusions) (holds(view.lead) ? exclusions : cleared).push(key);
  for (const { key, holds, needs } of model.requirements) {
    if (holds(view)) continue;
    missing.push(key);
    if (needs) shortfall[key] = model.decay.round(needs.points - view.points[needs.part]);
  }
  const qualified = exclusions.length === 0 && missing.length === 0;
  return { exclusions, cleared, missing, shortfall, qualified };
};

/** The step of each band, by key of the band. */
const stepsOf = (bands: readonly Band[], points: Points): Readonly<Record<string, string>> =>
  Object.fromEntries(bands.map((band) => [band.key, stepOf(band, points)]));

/**
 * The score of a lead at an instant.
 * @throws RangeError when the state holds activities later than the instant.
 */
export const scoreFromState = (model: Model, state: FoldState, traits: Facts, at: Instant): Score => {
  if (state.watermark !== null && state.watermark.occurredAt > at)
    throw new RangeError(
      `The state holds activities later than ${instantToText(at)}: fold only those before.`,
    );
  const { strayed, recent, hasActed } = state;
  const lead: LeadView = { traits, at, hasActed, strayed, recent };
  const balances = balancesAt(model, state, at);
  const reading: Reading = { model, state, lead, balances, lines: [], criteria: [] };
  const points = readPoints(reading);
  const { lines, criteria } = reading;
  const verdict = verdictOf(model, { lead, points, criteriaMet: criteria.length });
  return {
    modelVersion: model.version,
    at,
    ...points,
    lines,
    bands: model.bands.length === 0 ? null : stepsOf(model.bands, points),
    criteria,
    ...verdict,
    lastCountedAt: state.lastCountedAt,
    lastEngagementAt: state.lastEngagementAt,
    nextDecayAt: nextDecayAfter(model, { state, balances, at }),
  };
};
