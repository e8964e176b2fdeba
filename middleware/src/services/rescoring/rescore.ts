import type { StoredRescoring } from '../ports/versions.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { atOnce, inBatches } from './in-batches.ts';
import { nameOf } from '../../domain/facts/name-of.ts';
import { readAnew } from '../../domain/facts/read-anew.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import { updateLeadScores } from '../scoring/update-lead-scores.ts';
import { applyUpdatedScores } from './apply-updated-scores.ts';

/** Turns of one job: a job that takes too long is taken for dead. */
const turns = 10;

/**
 * Scores all leads anew under a version that came into force, from where the last job stopped. A rescoring that a newer one has
 * replaced ends by itself.
 */
export async function rescore(deps: Dependencies, id: string): Promise<void> {
  const present: Dependencies = { ...deps, agreement: await deps.refreshAgreement() };
  for (let done = 0; done < turns; done += 1) {
    const rescoring = await present.store.reads.rescorings.newest();
    if (rescoring?.id !== id || rescoring.finishedAt !== null) return;
    await goOn(present, rescoring);
  }
  await deps.store.transaction((tx) => tx.enqueue({ kind: 'rescore', key: id }));
}

/** A turn that was done but not noted, as when a process is killed, is done again and changes nothing. */
async function goOn(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'faults' | 'log' | 'agreement' | 'store'>,
  rescoring: StoredRescoring,
): Promise<void> {
  const ids = await deps.store.reads.leads.idsAfter(rescoring.reached, atOnce);
  const failed = await inBatches(deps, ids, (leadIds) => renew(deps, leadIds));
  deps.faults.point('rescore.batch');
  const noted: StoredRescoring = {
    ...rescoring,
    rescored: rescoring.rescored + ids.length - failed,
    failed: rescoring.failed + failed,
    reached: ids.at(-1) ?? rescoring.reached,
    finishedAt: ids.length < atOnce ? deps.clock.now() : null,
  };
  await deps.store.transaction(async (tx) => {
    const present = await tx.rescorings.hold(rescoring.id);
    // Another job, which took this one for dead, may have gone on.
    if (present?.finishedAt === null && present.reached === rescoring.reached)
      await tx.rescorings.save(noted);
  });
}

/** Both CRMs are told of every lead: what they show has the words of the new version, whatever the score. */
const renew = (
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  leadIds: readonly string[],
): Promise<void> =>
  deps.store.transaction(async (tx) => {
    const leads = await tx.leads.lockAll(leadIds);
    const read = [];
    for (const lead of leads) read.push(await explain(deps, tx, lead));
    const anew = read.map((lead) => ({ lead, news: { kind: 'model' } as const }));
    await applyUpdatedScores(deps, tx, await updateLeadScores(deps, tx, anew), 'all');
  });

/** What nobody could explain may have a meaning in the version that came into force. */
async function explain(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  lead: Lead,
): Promise<Lead> {
  const { definitions } = deps.agreement;
  const read = readAnew(definitions, lead);
  if (read === lead) return lead;
  await tx.leads.save(read);
  const names = Object.keys(lead.notUnderstood).filter((name) => read.notUnderstood[name] === undefined);
  const labels = names.map((name) => nameOf(definitions.fields, name));
  const text = `Understood since version ${definitions.manifest.version}: ${labels.join(', ')}.`;
  await tx.audit.append(auditEntry(deps, { leadId: lead.id, action: 'updated', text }));
  return read;
}
