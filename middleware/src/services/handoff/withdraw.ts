import type { Receipt } from '@treaty/contract/score';
import type { Definitions } from '../../definitions/definitions.ts';
import { entry, labelOf } from '../../definitions/lookups/entry.ts';
import { listInWords } from '../../definitions/words/list-in-words.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { mustWithdraw } from '../../domain/handoff/withdrawal.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Ends the cycle of a lead that is held and no longer qualifies, with the reason in the trail; resolves to whether there was one. */
export async function withdrawUnqualified(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  leadId: string,
): Promise<boolean> {
  const lead = await tx.leads.lock(leadId);
  const handoffs = lead === null ? [] : await tx.handoffs.ofLead(leadId);
  const handoff = handoffs.find(({ state }) => state === 'quarantined' || state === 'open');
  if (lead === null || handoff === undefined || !mustWithdraw(lead, handoff)) return false;
  const { definitions } = deps.agreement;
  const now = deps.clock.now();
  const back = standingBefore(definitions, lead, handoffs);
  await tx.handoffs.save({ ...handoff, state: 'closed', problems: [], receipt: null, closedAt: now });
  await tx.leads.save({ ...lead, ...back, updatedAt: now });
  await tx.deadlines.cancel('recheck_due', lead.id);
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      handoff,
      action: 'withdrawn',
      text: `Withdrawn before it reached a rep: ${whyNot(definitions, lead.receipt)}.`,
      before: { state: handoff.state, stage: lead.stage },
      after: { state: 'closed', stage: back.stage ?? lead.stage },
    }),
  );
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
  return true;
}

/** A lead that Salesforce did not take has become an MQL that no rep ever saw: it is again what it was before. */
function standingBefore(
  { lifecycle, reasons }: Definitions,
  lead: Lead,
  handoffs: readonly Handoff[],
): Partial<Lead> {
  if (lead.stage !== lifecycle.roles.delivered) return {};
  const rejection = handoffs.findLast(({ decision }) => decision?.kind === 'rejected')?.decision;
  const role = rejection == null ? lifecycle.roles.engaged : lifecycle.roles.returned;
  const { key: stage, status } = entry(lifecycle.stages, role);
  const reason = rejection?.reason ?? null;
  const track = reason === null ? null : entry(reasons.codes, reason).track;
  return { stage, status, reason, track };
}

function whyNot({ scoring }: Definitions, receipt: Receipt | null): string {
  const labelsOf = (list: readonly { key: string; label: string }[], keys: readonly string[]) =>
    listInWords(keys.map((key) => labelOf(list, key)));
  const { exclusions = [], missing = [] } = receipt ?? {};
  return exclusions.length > 0
    ? `excluded (${labelsOf(scoring.exclusions, exclusions)})`
    : `the lead no longer qualifies (${labelsOf(scoring.requirements, missing)})`;
}
