import type { LeadCard } from '@treaty/contract/lead-card';
import type { VerdictAnswer, VerdictRequest } from '@treaty/contract/verdict';
import type { Handoff } from '../domain/handoff/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import { judgeVerdict } from '../domain/review/judge-verdict.ts';
import { AppError } from './app-error.ts';
import { auditEntry } from './audit-entry.ts';
import { cardOf } from './card-of.ts';
import type { KeptAnswer, Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';
import { hashOf } from './sync/hash-of.ts';

/** Who gave which verdict on which contact's lead. */
export interface GivenVerdict {
  readonly contactId: string;
  readonly request: VerdictRequest;
  readonly by: string;
}

/**
 * Keeps a verdict given in the HubSpot card. It takes effect some seconds later, once Salesforce was asked whether a rep had decided
 * earlier there. The same idempotency key gives the same answer and has no further effect.
 */
export async function receiveVerdict(world: World, given: GivenVerdict): Promise<VerdictAnswer> {
  const known = await world.store.reads.leads.findByContact(given.contactId);
  if (known === null)
    throw new AppError(
      'not_found',
      'Treaty does not know this contact yet. It does from the contact’s next change on.',
    );
  const result = await world.store.transaction(async (tx): Promise<VerdictAnswer | AppError> => {
    const lead = await tx.leads.lock(known.id);
    if (lead === null) throw new Error('a lead is never deleted');
    const key = `verdict:${lead.id}:${given.request.idempotencyKey}`;
    const kept = await tx.answers.find(key);
    if (kept !== null) return answerAgain(kept, given);
    const answer = await admit(world, tx, lead, given);
    if (!(answer instanceof AppError)) {
      await tx.answers.keep(
        key,
        { requestHash: hashOf(given.request), answer: answer },
        world.clock.now(),
      );
    }
    return answer;
  });
  if (result instanceof AppError) throw result;
  return result;
}

function answerAgain(kept: KeptAnswer, { request }: GivenVerdict): VerdictAnswer | AppError {
  if (kept.requestHash !== hashOf(request))
    return new AppError(
      'key_reused',
      'This idempotency key came with another verdict before. Use a new key for a new verdict.',
    );
  return kept.answer as unknown as VerdictAnswer;
}

async function admit(
  world: World,
  tx: Transaction,
  lead: Lead,
  given: GivenVerdict,
): Promise<VerdictAnswer | AppError> {
  const { request } = given;
  const handoff = (await tx.handoffs.ofLead(lead.id)).find(({ cycle }) => cycle === request.cycle);
  if (handoff === undefined)
    return new AppError('not_found', `This lead has no cycle ${request.cycle}. Reload the card.`);
  if (handoff.state === 'open' || handoff.state === 'quarantined')
    return new AppError('conflict', 'The lead is still on its way to sales. Try again in a moment.');
  const settling = (await tx.verdicts.ofHandoff(handoff.id)).find(({ standing }) => standing === 'settling');
  if (settling !== undefined)
    return new AppError('conflict', `${settling.by} has just decided on this lead. Reload the card.`);
  const proposed = {
    verdict: request.verdict,
    reason: request.reason ?? null,
    detail: request.detail ?? null,
  };
  const judgement = judgeVerdict(world.agreement.definitions, handoff.state, proposed);
  if (judgement.kind === 'cycle_closed')
    return refuseClosed(world, tx, { lead, handoff, given, because: judgement.because });
  if (judgement.kind === 'refused') {
    const { path, because, allowed } = judgement;
    return new AppError('unprocessable', because, [{ path: `body.${path}`, message: because, allowed }]);
  }
  return keep(world, tx, { lead, handoff, given });
}

async function refuseClosed(
  world: World,
  tx: Transaction,
  refusal: { lead: Lead; handoff: Handoff; given: GivenVerdict; because: string },
): Promise<AppError> {
  const { lead, handoff, given, because } = refusal;
  const after = { verdict: given.request.verdict, reason: given.request.reason ?? null, system: 'hubspot' };
  const text = 'A verdict in HubSpot was refused: the cycle is over.';
  await tx.audit.append(
    auditEntry(world, {
      leadId: lead.id,
      handoff,
      actor: given.by,
      action: 'verdict_refused',
      text,
      after,
      why: because,
    }),
  );
  return new AppError('cycle_closed', `${because} Reload the card to see where the lead is now.`);
}

async function keep(
  world: World,
  tx: Transaction,
  { lead, handoff, given }: { lead: Lead; handoff: Handoff; given: GivenVerdict },
): Promise<VerdictAnswer> {
  const { request, by } = given;
  const id = world.ids.uuid();
  await tx.verdicts.insert({
    id,
    handoffId: handoff.id,
    system: 'hubspot',
    verdict: request.verdict,
    reason: request.reason ?? null,
    detail: request.detail ?? null,
    by,
    at: world.clock.now(),
    standing: 'settling',
    sourceKey: `hubspot:${lead.id}:${request.idempotencyKey}`,
  });
  const after = { verdict: request.verdict, reason: request.reason ?? null, system: 'hubspot' };
  const text = `Verdict given in HubSpot: ${request.verdict}. It takes effect in a few seconds.`;
  await tx.audit.append(
    auditEntry(world, { leadId: lead.id, handoff, actor: by, action: 'verdict_given', text, after }),
  );
  await tx.enqueue({ kind: 'settle-verdict', key: id });
  const card: LeadCard = await cardOf(world, tx, lead);
  return { saved: true, decisionId: id, card };
}
