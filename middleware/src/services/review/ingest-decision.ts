import type { Handoff } from '../../domain/handoff/handoff.ts';
import { roleOf } from '../../domain/lifecycle/role-of.ts';
import { isEarlier } from '../../domain/review/is-earlier.ts';
import { evaluateDecision } from '../../domain/review/evaluate-decision.ts';
import type { RecordedDecision } from '../../domain/review/decision.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { refuseDecision, type IngestedDecision } from './refuse-decision.ts';
import { showsDecision, sourceKeyOf, decisionKindOf } from './salesforce-decision.ts';
import { applyDecision } from './apply-decision.ts';

type Needs = Pick<Dependencies, 'clock' | 'agreement'>;

/**
 * Takes what a handoff's record says as the rep's decision, once. An earlier decision of HubSpot that is still settling stands;
 * a later one is superseded. Answers `not_yet` while the handoff is still on its way: the record must be read again.
 */
export async function ingestDecision(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  record: HandoffRecord,
): Promise<'heard' | 'not_yet'> {
  const { definitions } = deps.agreement;
  const said = decisionKindOf(definitions, record.status);
  const found = said === null ? null : await deps.store.reads.handoffs.findByKey(record.key);
  if (said === null || found === null || showsDecision(definitions, found.decision, record)) return 'heard';
  return deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(found.leadId);
    const handoff = await tx.handoffs.find(found.id);
    if (lead === null || handoff === null) return 'heard';
    if (showsDecision(definitions, handoff.decision, record)) return 'heard';
    if (handoff.state === 'open' || handoff.state === 'quarantined') return 'not_yet';
    if (isEcho(await tx.decisions.ofHandoff(handoff.id), record, said)) return 'heard';
    const decision = decisionOf(deps, { handoff, record, said });
    if (await tx.decisions.insert(decision)) await judge(deps, tx, { lead, handoff, decision });
    return 'heard';
  });
}

/** Whether the record shows a decision that we wrote there and that an override has undone since. */
const isEcho = (
  known: readonly RecordedDecision[],
  { decisionId, reason }: HandoffRecord,
  said: RecordedDecision['kind'],
): boolean =>
  decisionId !== null &&
  known.some(
    (decision) => decision.id === decisionId && decision.kind === said && decision.reason === reason,
  );

const decisionOf = (
  deps: Pick<Dependencies, 'ids' | 'agreement'>,
  { handoff, record, said }: { handoff: Handoff; record: HandoffRecord; said: RecordedDecision['kind'] },
): RecordedDecision => ({
  id: deps.ids.uuid(),
  handoffId: handoff.id,
  system: 'salesforce',
  role: roleOf(deps.agreement.definitions, 'salesforce', record.lastModifiedByUsername),
  kind: said,
  reason: record.reason,
  detail: record.detail,
  by: record.lastModifiedByName ?? record.decidedBy ?? 'Salesforce',
  // The stamp counts whole seconds: what was decided in the second of the delivery came after it all the same.
  at: Math.max(record.systemModstamp, handoff.deliveredAt ?? 0),
  standing: 'stands',
  sourceKey: sourceKeyOf(record),
});

async function judge(deps: Needs, tx: Transaction, heard: IngestedDecision): Promise<void> {
  const { handoff, decision, lead } = heard;
  const pending = (await tx.decisions.ofHandoff(handoff.id)).find(({ standing }) => standing === 'settling');
  if (pending !== undefined && isEarlier(pending.at, decision.at)) {
    await refuseDecision(deps, tx, heard, 'The decision in HubSpot came first.');
    return;
  }
  const subject = { handoff, lead, role: decision.role, at: decision.at };
  const result = evaluateDecision(deps.agreement.definitions, subject, decision);
  if (result.kind !== 'stands') {
    await refuseDecision(deps, tx, heard, result.because);
    return;
  }
  if (pending !== undefined) await supersede(deps, tx, heard, pending);
  await applyDecision(deps, tx, { lead, handoff, decision, outcome: result.outcome });
}

async function supersede(
  deps: Needs,
  tx: Transaction,
  { lead, handoff, decision }: IngestedDecision,
  pending: RecordedDecision,
): Promise<void> {
  await tx.decisions.save({ ...pending, standing: 'superseded' });
  const text = `The decision made in HubSpot is superseded: ${decision.by} decided earlier in Salesforce.`;
  const before = { verdict: pending.kind, reason: pending.reason, system: pending.system };
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      handoff,
      action: 'verdict_superseded',
      text,
      before,
      after: { verdict: decision.kind },
    }),
  );
}
