import type { Handoff } from '../../domain/handoff/handoff.ts';
import { cameFirst } from '../../domain/review/is-earlier.ts';
import { judgeVerdict } from '../../domain/review/evaluate-decision.ts';
import type { Verdict } from '../../domain/review/decision.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';
import type { Transaction } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';
import { refuseVerdict, type Heard } from './refuse-decision.ts';
import { showsDecision, sourceKeyOf, verdictBy } from './salesforce-decision.ts';
import { takeEffect } from './apply-decision.ts';

/**
 * Takes what a handoff's record says as the rep's verdict, once. An earlier verdict of HubSpot that is still settling stands;
 * a later one is superseded. Answers `not_yet` while the handoff is still on its way: the record must be read again.
 */
export async function hearSalesforce(world: World, record: HandoffRecord): Promise<'heard' | 'not_yet'> {
  const { definitions } = world.agreement;
  const said = verdictBy(definitions, record.status);
  const found = said === null ? null : await world.store.reads.handoffs.findByKey(record.key);
  if (said === null || found === null || showsDecision(definitions, found.decision, record)) return 'heard';
  return world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(found.leadId);
    const handoff = await tx.handoffs.find(found.id);
    if (lead === null || handoff === null) return 'heard';
    if (showsDecision(definitions, handoff.decision, record)) return 'heard';
    if (handoff.state === 'open' || handoff.state === 'quarantined') return 'not_yet';
    const verdict = verdictOf(world, { handoff, record, said });
    if (await tx.verdicts.insert(verdict)) await judge(world, tx, { lead, handoff, verdict });
    return 'heard';
  });
}

const verdictOf = (
  world: World,
  { handoff, record, said }: { handoff: Handoff; record: HandoffRecord; said: Verdict['verdict'] },
): Verdict => ({
  id: world.ids.uuid(),
  handoffId: handoff.id,
  system: 'salesforce',
  verdict: said,
  reason: record.reason,
  detail: record.detail,
  by: record.lastModifiedByName ?? record.decidedBy ?? 'Salesforce',
  // The stamp counts whole seconds: what was decided in the second of the delivery came after it all the same.
  at: Math.max(record.systemModstamp, handoff.deliveredAt ?? 0),
  standing: 'stands',
  sourceKey: sourceKeyOf(record),
});

async function judge(world: World, tx: Transaction, heard: Heard): Promise<void> {
  const { handoff, verdict, lead } = heard;
  const settling = (await tx.verdicts.ofHandoff(handoff.id)).find(({ standing }) => standing === 'settling');
  if (settling !== undefined && cameFirst(settling.at, verdict.at)) {
    await refuseVerdict(world, tx, heard, 'HubSpot’s verdict came first.');
    return;
  }
  const judgement = judgeVerdict(world.agreement.definitions, handoff.state, verdict);
  if (judgement.kind !== 'stands') {
    await refuseVerdict(world, tx, heard, judgement.because);
    return;
  }
  if (settling !== undefined) await supersede(world, tx, heard, settling);
  await takeEffect(world, tx, { lead, handoff, verdict, outcome: judgement.outcome });
}

async function supersede(
  world: World,
  tx: Transaction,
  { lead, handoff, verdict }: Heard,
  settling: Verdict,
): Promise<void> {
  await tx.verdicts.save({ ...settling, standing: 'superseded' });
  const text = `The verdict given in HubSpot is superseded: ${verdict.by} decided earlier in Salesforce.`;
  const before = { verdict: settling.verdict, reason: settling.reason, system: settling.system };
  await tx.audit.append(
    auditEntry(world, {
      leadId: lead.id,
      handoff,
      action: 'verdict_superseded',
      text,
      before,
      after: { verdict: verdict.verdict },
    }),
  );
}
