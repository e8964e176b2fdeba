import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { ActorRole, Stage } from '../../definitions/schema/lifecycle.ts';
import type { Reason } from '../../definitions/schema/reasons.ts';
import { normalizeText } from '../../definitions/words/normalize-text.ts';
import type { Handoff, HandoffState } from '../handoff/handoff.ts';
import type { Instant } from '../instant.ts';
import type { Lead } from '../lead.ts';
import { isForGood } from '../lifecycle/decision-moves.ts';
import { evaluateMove } from '../lifecycle/evaluate-move.ts';
import { filledFields } from '../lifecycle/filled-fields.ts';
import { checkDetail } from './check-detail.ts';

/** A decision as it is proposed, before it is judged. */
export interface ProposedDecision {
  readonly kind: 'accepted' | 'rejected';
  readonly reason: string | null;
  readonly detail: string | null;
}

/** Where a lead goes by a decision. */
export interface Outcome {
  readonly stage: string;
  readonly status: string;
  readonly reason: string | null;
  readonly detail: string | null;
}

/** Whether a decision stands, and where the lead goes by it. */
export type DecisionResult =
  | { readonly kind: 'stands'; readonly outcome: Outcome }
  | { readonly kind: 'cycle_closed'; readonly because: string }
  | {
      readonly kind: 'refused';
      readonly path: 'verdict' | 'reason' | 'detail';
      readonly because: string;
      readonly allowed: readonly string[];
    };

/** On what a decision is made: the cycle and its lead, and in which role. */
export interface DecisionSubject {
  readonly handoff: Pick<Handoff, 'state' | 'routing'>;
  readonly lead: Lead;
  readonly role: ActorRole;
  /** When it was made. */
  readonly at: Instant;
}

/** Whether this decision can be made on a cycle, and where the lead goes by it. */
export function evaluateDecision(
  definitions: Definitions,
  subject: DecisionSubject,
  proposed: ProposedDecision,
): DecisionResult {
  const { state } = subject.handoff;
  if (state !== 'awaiting' && state !== 'accepted')
    return { kind: 'cycle_closed', because: 'This cycle is not awaiting a decision.' };
  if (proposed.kind === 'rejected') return evaluateRejection(definitions, subject, proposed);
  if (state === 'accepted') return { kind: 'cycle_closed', because: 'This cycle has already been accepted.' };
  const stage = entry(definitions.lifecycle.stages, definitions.lifecycle.roles.accepted);
  return moveTo(definitions, subject, { stage, reason: null, detail: null });
}

/** The decision stands if the agreement lets this role move the lead to that stage. */
function moveTo(
  definitions: Definitions,
  { lead, handoff, role }: DecisionSubject,
  {
    stage,
    reason,
    detail,
  }: { readonly stage: Stage; readonly reason: string | null; readonly detail: string | null },
): DecisionResult {
  const result = evaluateMove(definitions, {
    from: lead.stage,
    to: stage.key,
    role,
    isFilled: filledFields(definitions.fields, lead, { owner: handoff.routing?.owner ?? null, reason }),
    overrideReason: null,
  });
  if (result.kind !== 'allowed')
    return { kind: 'refused', path: 'verdict', because: result.because, allowed: result.allowed };
  return { kind: 'stands', outcome: { stage: stage.key, status: stage.status, reason, detail } };
}

/** The reasons that a rep may choose from on a cycle in this state. */
export function reasonsFor(definitions: Definitions, state: HandoffState): readonly Reason[] {
  const occasions: readonly string[] =
    state === 'awaiting' ? ['reject', 'disqualify'] : state === 'accepted' ? ['recycle', 'disqualify'] : [];
  return definitions.reasons.codes.filter((reason) =>
    reason.allowedAt.some((occasion) => occasions.includes(occasion)),
  );
}

/** The stage that a lead goes to by a reason: for good when the reason never lets it return. */
export function stageAfter(
  { lifecycle }: Definitions,
  reason: Reason,
): Definitions['lifecycle']['stages'][number] {
  const { returned, refusedForGood } = lifecycle.roles;
  return entry(lifecycle.stages, isForGood(reason) ? refusedForGood : returned);
}

function evaluateRejection(
  definitions: Definitions,
  subject: DecisionSubject,
  proposed: ProposedDecision,
): DecisionResult {
  const choices = reasonsFor(definitions, subject.handoff.state);
  const reason = choices.find((choice) => choice.key === proposed.reason);
  if (reason === undefined)
    return refuseReason(
      definitions,
      proposed.reason,
      choices.map(({ key }) => key),
    );
  const detail = checkDetail(reason.detail, proposed.detail, {
    decimalSign: definitions.fields.reading.decimalSign,
    timeZone: definitions.manifest.reportingTimeZone,
    at: subject.at,
  });
  if (!detail.ok)
    return {
      kind: 'refused',
      path: 'detail',
      because: `“${reason.label}” requires a detail: ${detail.because}`,
      allowed: detail.allowed,
    };
  const stage = stageAfter(definitions, reason);
  return moveTo(definitions, subject, { stage, reason: reason.key, detail: detail.value });
}

function refuseReason(
  { reasons }: Definitions,
  given: string | null,
  allowed: readonly string[],
): DecisionResult {
  const said = normalizeText(given ?? '');
  if (said === '')
    return {
      kind: 'refused',
      path: 'reason',
      because: 'A rejection requires a reason that marketing can act on.',
      allowed,
    };
  const phrase = reasons.refused.find(({ phrases }) => phrases.some((word) => normalizeText(word) === said));
  if (phrase === undefined)
    return {
      kind: 'refused',
      path: 'reason',
      because: `“${given ?? ''}” is not a valid reason here.`,
      allowed,
    };
  const choose = phrase.choose.filter((key) => allowed.includes(key));
  return {
    kind: 'refused',
    path: 'reason',
    because: phrase.advice,
    allowed: choose.length > 0 ? choose : allowed,
  };
}
