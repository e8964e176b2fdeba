import type { Band, Requirement, Scoring } from '../../definitions/schema/scoring.ts';
import type { Activity } from '../lead.ts';
import { compileBots, type Bots } from './bots.ts';
import { compileEngagement, engagementTypes } from './compile-engagement.ts';
import { compileRule, type ActivityRule, type StandingRule } from './compile-rule.ts';
import {
  compileActivityCondition,
  compileLeadCondition,
  compileScoreCondition,
  type Compilation,
  type Holds,
  type LeadView,
  type ScoreView,
  type Tally,
} from './conditions.ts';
import { compileDecay, type Decay } from './decay.ts';
import { compileLimits, type Limits } from './limits.ts';
import type { ModelSettings } from './model-settings.ts';
import { listsOf } from './named-lists.ts';
import type { Points } from './score.ts';

/** Rules whose points are summed and limited together. */
export interface CompiledGroup {
  readonly key: string;
  readonly part: 'behavioural' | 'fit' | 'negative';
  readonly limits: Limits;
  readonly rules: readonly (ActivityRule | StandingRule)[];
}

/** After such an activity some balances start again from nothing. */
export interface CompiledReset {
  readonly index: number;
  readonly key: string;
  readonly label: string;
  readonly types: readonly string[];
  readonly where: Holds<Activity> | undefined;
  readonly groups: readonly string[];
  readonly balances: readonly number[];
}

interface CompiledExclusion {
  readonly key: string;
  readonly holds: Holds<LeadView>;
}

interface CompiledRequirement {
  readonly key: string;
  readonly holds: Holds<ScoreView>;
  /** The part of the score that must reach so many points, where the requirement is just that. */
  readonly needs: { readonly part: keyof Points; readonly points: number } | undefined;
}

/** Everything that an activity of one type sets in motion. */
export interface Effect {
  readonly rules: readonly ActivityRule[];
  readonly resets: readonly CompiledReset[];
  readonly tallies: readonly Tally[];
  readonly isEngagement: Holds<Activity>;
}

/** A scoring model compiled to plain functions, once, to score any number of leads. */
export interface Model {
  readonly version: string;
  readonly groups: readonly CompiledGroup[];
  readonly activityRules: readonly ActivityRule[];
  readonly resets: readonly CompiledReset[];
  readonly tallies: readonly Tally[];
  /** The types of each `only` test. */
  readonly onlyTypes: readonly ReadonlySet<string>[];
  /** By type of activity; a type that is not here has no effect on points. */
  readonly effects: ReadonlyMap<string, Effect>;
  readonly bots: Bots;
  readonly decay: Decay;
  /** The balances that shrink while the lead is idle. */
  readonly decaying: readonly number[];
  readonly limits: Limits;
  readonly bands: readonly Band[];
  readonly exclusions: readonly CompiledExclusion[];
  readonly requirements: readonly CompiledRequirement[];
}

const compileGroups = (scoring: Scoring, compilation: Compilation): CompiledGroup[] => {
  let index = 0;
  return scoring.groups.map((group) => ({
    key: group.key,
    part: group.part,
    limits: compileLimits(group.label, group),
    rules: scoring.rules
      .filter((rule) => rule.group === group.key)
      .map((rule) => compileRule(rule, { scoring, group, compilation, index: rule.on ? index++ : -1 })),
  }));
};

const compileResets = (
  { resets }: Scoring,
  activityRules: readonly ActivityRule[],
  { lists }: Compilation,
): CompiledReset[] =>
  resets.map(({ key, label, on, where, groups }, index) => ({
    index,
    key,
    label,
    types: on,
    where: where && compileActivityCondition(where, lists),
    groups,
    balances: activityRules.filter((rule) => groups.includes(rule.group)).map((rule) => rule.index),
  }));

const compileRequirement = (requirement: Requirement, compilation: Compilation): CompiledRequirement => {
  const { key, when } = requirement;
  const needs =
    'score' in when && when.atLeast !== undefined ? { part: when.score, points: when.atLeast } : undefined;
  return { key, holds: compileScoreCondition(when, compilation), needs };
};

const effectsByType = (
  { decay: { engagement } }: Scoring,
  { activityRules, resets, tallies }: Pick<Model, 'activityRules' | 'resets' | 'tallies'>,
  { lists }: Compilation,
): Map<string, Effect> => {
  const types = [...activityRules, ...resets, ...tallies].flatMap((cause) => cause.types);
  const effectOf = (type: string): Effect => ({
    rules: activityRules.filter((rule) => rule.types.includes(type)),
    resets: resets.filter((reset) => reset.types.includes(type)),
    tallies: tallies.filter((tally) => tally.types.includes(type)),
    isEngagement: compileEngagement(engagement, type, lists),
  });
  return new Map([...types, ...engagementTypes(engagement)].map((type) => [type, effectOf(type)]));
};

/** Makes a model, which must have passed its checks, plain functions. */
export const compileModel = (scoring: Scoring, settings: ModelSettings): Model => {
  const lists = listsOf(scoring);
  const { bands } = scoring;
  const compilation: Compilation = { lists, settings, bands, tallies: [], onlyTypes: [], domains: new Map() };
  const groups = compileGroups(scoring, compilation);
  const activityRules = groups.flatMap(({ rules }) => rules.filter((rule) => rule.kind === 'activity'));
  const resets = compileResets(scoring, activityRules, compilation);
  const exclusions = scoring.exclusions.map(({ key, when }) => ({
    key,
    holds: compileLeadCondition(when, compilation),
  }));
  const requirements = scoring.requirements.map((requirement) =>
    compileRequirement(requirement, compilation),
  );
  const { tallies, onlyTypes } = compilation;
  return {
    version: scoring.version,
    groups,
    activityRules,
    resets,
    tallies,
    onlyTypes,
    effects: effectsByType(scoring, { activityRules, resets, tallies }, compilation),
    bots: compileBots(scoring.bots, lists),
    decay: compileDecay(scoring.decay),
    decaying: activityRules.filter((rule) => rule.decays).map((rule) => rule.index),
    limits: compileLimits('Score', scoring.total),
    bands,
    exclusions,
    requirements,
  };
};
