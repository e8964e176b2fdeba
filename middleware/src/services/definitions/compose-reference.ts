import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Transition } from '../../definitions/schema/lifecycle.ts';
import type { Reason } from '../../definitions/schema/reasons.ts';
import type { SharedField } from '../../definitions/schema/fields.ts';
import { describeReturn } from '../../domain/recycling/describe-return.ts';
import { composeScore } from './compose-score.ts';
import type { FieldEntry, MoveEntry, ReasonEntry, Reference, StageEntry } from './reference.ts';

/** The definitions on one page: every key resolved to words, every figure filled in. */
export function composeReference(definitions: Definitions): Reference {
  const { manifest, entities, lifecycle, pipeline, reasons, fields } = definitions;
  return {
    version: manifest.version,
    effective: manifest.effective,
    signed: signatures(definitions),
    answers: entities.answers.map(({ question, answer }) => ({ question, answer })),
    stages: lifecycle.stages.map(({ key }) => stageEntry(definitions, key)),
    moves: lifecycle.transitions.map((transition) => moveEntry(definitions, transition)),
    overrideReasons: lifecycle.overrides.reasons,
    score: composeScore(definitions),
    promises: promises(definitions),
    reasons: reasons.codes.map((reason) => reasonEntry(definitions, reason)),
    pipeline: pipeline.stages.map(({ label, definition, probability }) => ({
      label,
      definition,
      probability,
    })),
    qualification: qualificationInUse(definitions),
    fields: fields.shared.map((field) => fieldEntry(definitions, field)),
    entities: entities.entities.map(({ label, definition, createdWhen, movesOnWhen, steward, deputy }) => ({
      label,
      definition,
      createdWhen,
      movesOnWhen,
      steward: nameOf(definitions, steward),
      deputy: nameOf(definitions, deputy),
    })),
  };
}

const nameOf = ({ people }: Definitions, person: string): string => entry(people.persons, person).name;

function signatures(definitions: Definitions): string {
  const { sales, marketing } = definitions.manifest.approvals;
  if (sales === undefined || marketing === undefined) return 'Not signed by both teams yet';
  return `Signed by ${nameOf(definitions, sales)} for sales and ${nameOf(definitions, marketing)} for marketing`;
}

const sides = { marketing: 'Marketing', sales: 'Sales', revops: 'RevOps', system: 'Treaty' } as const;

function stageEntry({ lifecycle, fields }: Definitions, key: string): StageEntry {
  const stage = entry(lifecycle.stages, key);
  const known = [...fields.shared, ...fields.supporting];
  const moves = lifecycle.transitions.filter(({ to, kind }) => to === key && kind !== 'backward');
  const movers = new Set(moves.flatMap(({ by }) => by.map((side) => sides[side])));
  return {
    label: stage.label,
    definition: stage.definition,
    entry: stage.entry,
    needs: stage.requires.map((field) => entry(known, field).label),
    next: stage.next,
    movedBy: movers.size === 0 ? sides.system : [...movers].join(', '),
  };
}

const moveEntry = ({ lifecycle }: Definitions, { from, to, by, kind, when }: Transition): MoveEntry => ({
  from: entry(lifecycle.stages, from).label,
  to: entry(lifecycle.stages, to).label,
  by: by.map((side) => sides[side]).join(', '),
  isOverride: kind === 'backward',
  when,
});

function promises({ serviceLevels }: Definitions): Reference['promises'] {
  const { review, firstOutreach, acceptance } = serviceLevels;
  const hours = ({ hours: count, mode }: typeof firstOutreach): string =>
    `${count} ${mode === 'business' ? 'business hours' : 'hours'}`;
  const timed = [review, firstOutreach].map((promise) => ({
    label: promise.label,
    definition: promise.definition,
    value: hours(promise),
  }));
  const { label, definition, atLeastPercent } = acceptance;
  return [...timed, { label, definition, value: `${atLeastPercent} %` }];
}

const occasions = {
  reject: 'rejecting',
  recycle: 'recycling',
  disqualify: 'disqualifying',
  lost: 'losing a deal',
} as const;

const reasonEntry = (definitions: Definitions, reason: Reason): ReasonEntry => ({
  label: reason.label,
  definition: reason.definition,
  givenAt: reason.allowedAt.map((occasion) => occasions[occasion]),
  asks: reason.detail?.label ?? null,
  track: reason.track === null ? null : entry(definitions.nurture.tracks, reason.track).label,
  returns: describeReturn(definitions, reason.return),
});

function qualificationInUse({ qualification }: Definitions): Reference['qualification'] {
  const { label, definition, confirmed, criteria } = entry(qualification.frameworks, qualification.inUse);
  return {
    label,
    definition,
    confirmed,
    criteria: criteria.map((criterion) => ({ label: criterion.label, definition: criterion.definition })),
  };
}

const owners = { marketing: 'Marketing', sales: 'Sales', treaty: 'Treaty' } as const;

function fieldEntry(definitions: Definitions, field: SharedField): FieldEntry {
  const { lead, contact } = field.salesforce;
  return {
    label: field.label,
    definition: field.definition,
    decision: field.decision,
    owner: owners[field.owningSystem],
    steward: nameOf(definitions, field.steward),
    deputy: nameOf(definitions, field.deputy),
    hubspot: field.hubspot.join(', '),
    salesforce: [...new Set([...lead, ...contact])].join(', '),
    isNeeded: field.requiredForHandoff,
  };
}
