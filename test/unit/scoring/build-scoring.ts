import type { Group, Rule, Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import { instantFromText, type Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead, type LeadScore } from '../../../middleware/src/domain/scoring/score-lead.ts';
import type { Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';
import { newYork } from './new-york.ts';

export const named = (key: string) => ({ key, label: `The ${key}`, definition: `What ${key} means here.` });

/** A rule that gives 10 points of behaviour for each activity `visit`, unless told otherwise. */
export const rule = (given: Partial<Rule> = {}): Rule => ({
  ...named(given.key ?? 'visits'),
  group: 'behaviour',
  points: 10,
  ...('when' in given && !('on' in given) ? {} : { on: ['visit'] }),
  proposedBy: 'somebody',
  why: 'Because it matters.',
  evidence: 'Seen in the past.',
  ...given,
});

export const group = (given: Partial<Group> = {}): Group => ({
  ...named(given.key ?? 'behaviour'),
  part: 'behavioural',
  decays: true,
  ...given,
});

/** A model with three groups, no rules, half lost per 30 idle days, `visit` as engagement. */
export const scoring = (given: Partial<Scoring> = {}): Scoring => ({
  version: '1.0',
  effective: '2026-01-15',
  steward: 'somebody',
  deputy: 'somebody_else',
  qualifying: { inBrief: 'points enough', inWords: 'points enough to be worth a call' },
  groups: [
    group(),
    group({ key: 'fit', part: 'fit', decays: false }),
    group({ key: 'negative', part: 'negative', decays: false }),
  ],
  rules: [],
  decay: { ...named('decay'), mode: 'step', halfLife: 'P30D', engagement: ['visit'] },
  resets: [],
  total: {},
  bands: [],
  criteria: [],
  exclusions: [],
  requirements: [],
  lists: [],
  ...given,
});

/** An activity at that UTC time, such as `2026-01-15T09:00`; its id tells nothing. */
export const activity = (type: string, time: string, given: Partial<Activity> = {}): Activity => ({
  id: `${type} ${time}`,
  type,
  occurredAt: at(time),
  ...given,
});

/** A UTC time, such as `2026-01-15T09:00`. */
export const at = (time: string): Instant => instantFromText(`${time}:00Z`);

/** Scores a lead with a model made for the purpose. */
export const score = (
  model: Partial<Scoring>,
  lead: { traits?: Facts; activities?: readonly Activity[]; at?: string },
): LeadScore =>
  scoreLead(compileModel(scoring(model), newYork), {
    traits: lead.traits ?? {},
    activities: lead.activities ?? [],
    at: at(lead.at ?? '2026-01-20T00:00'),
  });

/** The points of a receipt's lines, added up in their order. */
export const sumOfLines = ({ receipt }: LeadScore): number =>
  receipt.lines.reduce((sum, { points }) => sum + points, 0);
