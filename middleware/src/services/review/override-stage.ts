import type { LeadCard } from '@treaty/contract/lead-card';
import type { LeadMove } from '@treaty/contract/lead-move';
import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import { applyOverride } from '../../domain/lifecycle/apply-override.ts';
import { evaluateMove } from '../../domain/lifecycle/evaluate-move.ts';
import { filledFields } from '../../domain/lifecycle/filled-fields.ts';
import { roleOfPerson } from '../../domain/lifecycle/role-of.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { beginReview } from '../handoff/begin-review.ts';
import { composeCard } from '../lead-card/compose-card.ts';
import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { Transaction } from '../ports/store.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>;

interface Override {
  readonly lead: Lead;
  readonly handoff: Handoff | null;
  readonly move: LeadMove;
}

/** Moves a lead backward, as the agreement allows it: lead, cycle, clocks and trail in one transaction. @throws AppError that says what is possible. */
export function overrideStage(deps: Needs, leadId: string, move: LeadMove): Promise<LeadCard> {
  return deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(leadId);
    if (lead === null) throw new AppError('not_found', 'No lead has this id. Search by email.');
    const handoff = (await tx.handoffs.ofLead(leadId)).at(-1) ?? null;
    return composeCard(deps, tx, await apply(deps, tx, { lead, handoff, move }));
  });
}

async function apply(deps: Needs, tx: Transaction, given: Override): Promise<Lead> {
  const { definitions } = deps.agreement;
  const { person, stage } = judge(definitions, given);
  const now = deps.clock.now();
  const { lead, handoff, isReviewedAgain } = applyOverride(definitions, given, stage, now);
  await tx.leads.save(lead);
  if (handoff !== null && handoff !== given.handoff) {
    const changed = isReviewedAgain ? { ...handoff, ...(await beginReview(deps, tx, handoff)) } : handoff;
    await tx.handoffs.save(changed);
    if (changed.state === 'closed') await tx.deadlines.cancel('review_due', lead.id);
  }
  await tx.deadlines.cancel('return_due', lead.id);
  const id = deps.ids.uuid();
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      ...(handoff !== null && { handoff }),
      actor: person.name,
      action: 'override',
      text: `Moved back to ${stage.label}.`,
      before: { stage: given.lead.stage, status: given.lead.status, reason: given.lead.reason },
      after: { stage: stage.key, status: stage.status, override: id },
      why: entry(definitions.lifecycle.overrides.reasons, given.move.reason).label,
    }),
  );
  await tx.enqueue(
    { kind: 'alert-override', key: `${lead.id}/${id}` },
    { kind: 'sync-salesforce', key: lead.id },
    { kind: 'sync-hubspot', key: lead.id },
  );
  return lead;
}

/** Who moves the lead, and where to. @throws AppError when the agreement does not allow it. */
function judge(definitions: Definitions, { lead, handoff, move }: Override) {
  const person = definitions.people.persons.find(({ email, active }) => active && email === move.by);
  if (person === undefined)
    throw refusal('by', `${move.by} is no active person of people.yaml. Name the person who moves the lead.`);
  const listed = definitions.lifecycle.transitions.find(
    ({ from, to }) => from === lead.stage && to === move.to,
  );
  if (listed !== undefined && listed.kind !== 'backward')
    throw refusal('to', 'This is a regular move: it is made by a decision on the handoff, in either CRM.');
  const result = evaluateMove(definitions, {
    from: lead.stage,
    to: move.to,
    role: roleOfPerson(person),
    isFilled: filledFields(definitions.fields, lead, {
      owner: handoff?.routing?.owner ?? null,
      reason: lead.reason,
    }),
    overrideReason: move.reason,
  });
  if (result.kind !== 'allowed') throw refusal(pathOf(result), result.because, result.allowed);
  return { person, stage: result.stage };
}

const pathOf = (result: { readonly kind: string; readonly rule?: string }): string =>
  ({ role: 'by', override_reason: 'reason' })[result.rule ?? ''] ?? 'to';

const refusal = (path: string, message: string, allowed: readonly string[] = []): AppError =>
  new AppError('unprocessable', message, [{ path: `body.${path}`, message, allowed }]);
