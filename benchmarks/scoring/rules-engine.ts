import type { Receipt } from '@treaty/contract/score';
import type { Activity } from '../../middleware/src/domain/lead.ts';
import { compileDays } from '../../middleware/src/domain/scoring/compile-days.ts';
import { inOrder } from '../../middleware/src/domain/scoring/in-order.ts';
import type { LeadToScore } from '../../middleware/src/domain/scoring/score-lead.ts';
import { behaviourRules, caps, excludedIf, standingRules } from './rules-engine-rules.ts';

const halfLife = 30 * 86_400_000;
const dayOf = compileDays('America/New_York');

type Facts = Readonly<Record<string, unknown>>;

interface Fired {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Engine {
  run(facts: Facts): Promise<{ readonly events: readonly Fired[] }>;
}

type EngineClass = new (rules: readonly object[], options: object) => Engine;

const isEngineModule = (loaded: unknown): loaded is { readonly Engine: EngineClass } =>
  typeof loaded === 'object' && loaded !== null && 'Engine' in loaded && typeof loaded.Engine === 'function';

/** Model 3.2 in json-rules-engine: one set of rules for each activity, one for the lead. */
export interface RulesEngine {
  /** Asks which rules each activity meets; order, caps and decay are ours to keep, since the engine knows none of them. */
  readonly behaviourOf: (lead: LeadToScore) => Promise<number>;
  /** Asks for fit, negative points and exclusions; the activities have been seen to. */
  readonly scoreOf: (
    lead: LeadToScore,
    behavioural: number,
    isCareersOnly: boolean,
  ) => Promise<Pick<Receipt, 'total' | 'qualified'>>;
}

/** Opens the engine; null where it is not installed. */
export async function openRulesEngine(): Promise<RulesEngine | null> {
  const name = 'json-rules-engine';
  const loaded: unknown = await import(name).catch(() => null);
  if (!isEngineModule(loaded)) return null;
  const options = { allowUndefinedFacts: true };
  const activities = new loaded.Engine(behaviourRules, options);
  const lead = new loaded.Engine([...standingRules, ...excludedIf], options);
  return {
    behaviourOf: (given) => behaviourOf(activities, given),
    scoreOf: (given, behavioural, careersOnly) => scoreOf(lead, given, { behavioural, careersOnly }),
  };
}

async function behaviourOf(engine: Engine, { activities, at }: LeadToScore): Promise<number> {
  const balances = new Map<string, number>();
  const lastAt = new Map<string, number>();
  let [idleSince, halvings] = [-1, 0];
  const halveTo = (now: number): void => {
    if (idleSince < 0) return;
    const due = Math.floor((now - idleSince) / halfLife) - halvings;
    for (const [rule, balance] of balances) balances.set(rule, balance * 0.5 ** due);
    halvings += due;
  };
  for (const activity of inOrder(activities)) {
    halveTo(activity.occurredAt);
    const { events } = await engine.run(activityFacts(activity, lastAt));
    for (const { type, params = {} } of events) {
      if (idleSince < 0) idleSince = activity.occurredAt;
      if (type === 'engagement') [idleSince, halvings] = [activity.occurredAt, 0];
      else {
        const held = (balances.get(type) ?? 0) + Number(params['points']);
        balances.set(type, Math.min(caps[type] ?? Infinity, held));
        lastAt.set(type, activity.occurredAt);
      }
    }
  }
  halveTo(at);
  return Math.min(
    80,
    [...balances.values()].reduce((sum, balance) => sum + balance, 0),
  );
}

const activityFacts = ({ type, occurredAt }: Activity, lastAt: ReadonlyMap<string, number>): Facts => ({
  type,
  ...Object.fromEntries(
    Object.keys(caps).flatMap((rule) => {
      const last = lastAt.get(rule) ?? 0;
      return [
        [`since_${rule}`, occurredAt - last],
        [`days_${rule}`, dayOf(occurredAt) - dayOf(last)],
      ];
    }),
  ),
});

async function scoreOf(
  engine: Engine,
  { traits }: LeadToScore,
  { behavioural, careersOnly }: { behavioural: number; careersOnly: boolean },
): Promise<Pick<Receipt, 'total' | 'qualified'>> {
  const { email } = traits;
  const emailDomain = typeof email === 'string' ? email.split('@').at(-1) : undefined;
  const { events } = await engine.run({ ...traits, emailDomain, careersOnly });
  const sum = (type: string): number =>
    events.reduce(
      (points, event) => (event.type === type ? points + Number(event.params?.['points']) : points),
      0,
    );
  const total = Math.max(0, behavioural + Math.min(50, sum('fit')) + sum('negative'));
  const isIdeal = events.some(({ params }) => params?.['criterion'] === true);
  const isExcluded = events.some(({ type }) => type === 'excluded');
  return { total, qualified: total >= 50 && behavioural >= 15 && isIdeal && !isExcluded };
}
