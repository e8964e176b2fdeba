import type { DecisionAnswer, DecisionRequest } from '@treaty/contract/decision';
import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import { evaluateDecision } from '../../domain/review/evaluate-decision.ts';
import { roleOf } from '../../domain/lifecycle/role-of.ts';
import { nameOfUser } from '../../domain/review/name-of-user.ts';
import { AppError } from '../ports/app-error.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { composeCard } from '../lead-card/compose-card.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'decisionGrace'>;

/** Who gave which decision on which contact's lead. */
export interface GivenDecision {
  readonly contactId: string;
  readonly request: DecisionRequest;
  /** The email address of the user who is signed in to HubSpot. */
  readonly by: string;
}

interface Admission {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly given: GivenDecision;
  /** What people call who gave it. */
  readonly name: string;
  readonly role: ActorRole;
}

/** Admits a decision of HubSpot on a locked lead and keeps it, or says why not and what to do instead. */
export async function storeDecision(
  deps: Needs,
  tx: Transaction,
  lead: Lead,
  given: GivenDecision,
): Promise<DecisionAnswer | AppError> {
  const { cycle, verdict: kind, reason = null, detail = null } = given.request;
  const handoff = (await tx.handoffs.ofLead(lead.id)).find((candidate) => candidate.cycle === cycle);
  if (handoff === undefined)
    return new AppError('not_found', `This lead has no cycle ${cycle}. Reload the card.`);
  if (handoff.state === 'open' || handoff.state === 'quarantined')
    return new AppError('conflict', 'The handoff is still in progress. Try again in a moment.');
  const pending = (await tx.decisions.ofHandoff(handoff.id)).find(({ standing }) => standing === 'settling');
  if (pending !== undefined)
    return new AppError('conflict', `${pending.by} has just decided on this lead. Reload the card.`);
  const { definitions } = deps.agreement;
  const role = roleOf(definitions, 'hubspot', given.by);
  const subject = { handoff, lead, role, at: deps.clock.now() };
  const result = evaluateDecision(definitions, subject, { kind, reason, detail });
  const admission = { lead, handoff, given, name: nameOfUser(definitions.people, given.by), role };
  switch (result.kind) {
    case 'stands':
      return keep(deps, tx, admission);
    case 'cycle_closed':
      return refuseClosed(deps, tx, admission, result.because);
    case 'refused': {
      const { path, because, allowed } = result;
      return new AppError('unprocessable', because, [{ path: `body.${path}`, message: because, allowed }]);
    }
  }
}

async function refuseClosed(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { lead, handoff, given, name }: Admission,
  why: string,
): Promise<AppError> {
  const { verdict, reason = null } = given.request;
  const after = { verdict, reason, system: 'hubspot', user: given.by };
  const text = 'A decision in HubSpot was refused: the cycle is closed.';
  const told = { leadId: lead.id, handoff, actor: name, action: 'verdict_refused', text, after, why };
  await tx.audit.append(auditEntry(deps, told));
  return new AppError('cycle_closed', `${why} Reload the card to see the current state of the lead.`);
}

async function keep(
  deps: Needs,
  tx: Transaction,
  { lead, handoff, given, name, role }: Admission,
): Promise<DecisionAnswer> {
  const { by, request } = given;
  const { verdict, reason = null, detail = null } = request;
  const id = deps.ids.uuid();
  await tx.decisions.insert({
    id,
    handoffId: handoff.id,
    system: 'hubspot',
    role,
    kind: verdict,
    reason,
    detail,
    by: name,
    at: deps.clock.now(),
    standing: 'settling',
    sourceKey: `hubspot:${lead.id}:${request.idempotencyKey}`,
  });
  const after = { verdict, reason, system: 'hubspot', user: by };
  const text = `Decision made in HubSpot: ${verdict}. It takes effect in a few seconds.`;
  const told = { leadId: lead.id, handoff, actor: name, action: 'verdict_given', text, after };
  await tx.audit.append(auditEntry(deps, told));
  await tx.enqueue({ kind: 'finalize-decision', key: id, after: deps.decisionGrace });
  return { saved: true, decisionId: id, card: await composeCard(deps, tx, lead) };
}
