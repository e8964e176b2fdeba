import type { Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';
import type { Activity, Lead, Traits } from '../../../middleware/src/domain/lead.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { modelHash } from '../../../middleware/src/domain/scoring/model-hash.ts';
import {
  needsActivities,
  updateScore,
  type ModelInForce,
  type News,
} from '../../../middleware/src/domain/scoring/update-score.ts';
import type { ScoreChange } from '../../../middleware/src/domain/scoring/score-change.ts';
import type { ScoreState } from '../../../middleware/src/domain/scoring/score-state.ts';
import { newYork } from './new-york.ts';

/** A model in force, compiled. */
export const inForce = (scoring: Scoring, handsOff = false): ModelInForce => ({
  model: compileModel(scoring, newYork),
  modelHash: modelHash(scoring, newYork),
  handsOff,
});

/** A lead whose score is kept and renewed, as the services do with the database between. */
export class KeptLead {
  lead: Lead;
  kept: ScoreState | null = null;
  dueAt: Instant | null = null;
  readonly activities: Activity[] = [];
  readonly changes: ScoreChange[] = [];
  /** How often all activities had to be read. */
  refolds = 0;

  constructor(traits: Traits = {}) {
    this.lead = {
      id: 'lead',
      email: null,
      hubspotContactId: null,
      salesforce: null,
      facts: {},
      traits,
      enrichedTraits: {},
      notUnderstood: {},
      stage: 'lead',
      status: 'open',
      reason: null,
      track: null,
      receipt: null,
      lastCountedAt: null,
      cycle: 0,
      owner: null,
      createdAt: 0,
      updatedAt: 0,
    };
  }

  /** A known activity has no effect, as in the database. */
  act(model: ModelInForce, activity: Activity, now: Instant): void {
    if (this.activities.some(({ id }) => id === activity.id)) return;
    this.activities.push(activity);
    this.renew(model, { kind: 'activity', activity }, now);
  }

  change(model: ModelInForce, traits: Traits, now: Instant): void {
    const was = this.lead;
    this.lead = { ...was, traits };
    this.renew(model, { kind: 'data', was }, now);
  }

  renew(model: ModelInForce, news: News, now: Instant): void {
    const question = { inForce: model, lead: this.lead, news, kept: this.kept, dueAt: this.dueAt, now };
    const mustRead = needsActivities(question);
    this.refolds += Number(mustRead);
    const renewed = updateScore({ ...question, activities: mustRead ? this.activities : null });
    const { receipt, lastCountedAt, dueAt, state, changes } = renewed;
    this.lead = { ...this.lead, receipt, lastCountedAt };
    this.kept = JSON.parse(JSON.stringify(state)) as ScoreState;
    this.dueAt = dueAt;
    this.changes.push(...changes);
  }
}
