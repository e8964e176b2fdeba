import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import { describeReturn } from '../../domain/recycling/describe-return.ts';
import { earliestReturn } from '../../domain/recycling/return-condition.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { recordLifecycleActivity } from '../scoring/record-lifecycle-activity.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Gives a rejected lead back to marketing: the reason chooses the nurture track and says when the lead may come back. */
export async function recycleLead(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { lead, handoff }: { lead: Lead; handoff: Handoff },
): Promise<void> {
  const { definitions } = deps.agreement;
  if (handoff.decision?.reason == null) return;
  const reason = entry(definitions.reasons.codes, handoff.decision.reason);
  const track = reason.track === null ? null : entry(definitions.nurture.tracks, reason.track);
  const onTrack: Lead = { ...lead, track: track?.key ?? null };
  await tx.leads.save(onTrack);
  const { at: decidedAt, detail } = handoff.decision;
  await recordLifecycleActivity(deps, tx, { lead: onTrack, handoff, name: 'handedBack', at: decidedAt });
  const dueAt = earliestReturn(reason.return, {
    decidedAt,
    detail,
    timeZone: definitions.manifest.reportingTimeZone,
  });
  if (dueAt === null) await tx.deadlines.cancel('return_due', lead.id);
  else await tx.deadlines.put({ kind: 'return_due', leadId: lead.id, handoffId: handoff.id, dueAt });
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      handoff,
      action: 'recycled',
      text: track === null ? 'No nurture track.' : `On the nurture track “${track.label}”.`,
      after: { track: track?.key ?? null },
      why: describeReturn(definitions, reason.return),
    }),
  );
}
