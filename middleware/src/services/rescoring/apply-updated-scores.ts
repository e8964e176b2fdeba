import type { Lead } from '../../domain/lead.ts';
import { openHandoffIfQualified } from '../handoff/evaluate-lead.ts';
import type { Job } from '../ports/jobs.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { UpdatedLead } from '../scoring/update-lead-scores.ts';

/**
 * What many leads with renewed scores bring about: those with another receipt are saved and both CRMs told of them,
 * those that only now qualify are handed off, and a handoff that is held is looked at again when its lead qualifies no longer. A lead for which nothing changed is not touched; the CRMs may be told of it all the same.
 */
export async function applyUpdatedScores(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  renewed: readonly UpdatedLead[],
  told: 'changed' | 'all' = 'changed',
): Promise<void> {
  const changed = renewed.filter(({ lead, was }) => !saysTheSame(was, lead)).map(({ lead }) => lead);
  await tx.leads.saveScores(changed);
  const toTell = told === 'all' ? renewed.map(({ lead }) => lead) : changed;
  await tx.enqueue(...toTell.flatMap(crmsToTell));
  for (const { lead } of renewed.filter(isReadyOnlyNow))
    await openHandoffIfQualified(deps, tx, lead, await tx.handoffs.ofLead(lead.id));
  for (const { lead } of renewed.filter(qualifiesNoLonger)) {
    const held = (await tx.handoffs.ofLead(lead.id)).find(({ state }) => state === 'quarantined');
    if (held !== undefined) await tx.enqueue({ kind: 'hand-off', key: held.id });
  }
}

/** Whether two readings of a score differ in nothing but their instant. */
const saysTheSame = ({ receipt: before, lastCountedAt }: Lead, { receipt, ...lead }: Lead): boolean =>
  before !== null &&
  lastCountedAt === lead.lastCountedAt &&
  isSameJson(before, { ...receipt, at: before.at });

const isComposed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values are the same as JSON, in whatever order the database gave their keys. */
function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isComposed(one) || !isComposed(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameJson(one[key], other[key]));
}

const crmsToTell = ({ id: key, salesforce, hubspotContactId }: Lead): readonly Job[] => [
  ...(salesforce === null ? [] : [{ kind: 'sync-salesforce', key, makesWay: true } as const]),
  ...(hubspotContactId === null ? [] : [{ kind: 'sync-hubspot', key, makesWay: true } as const]),
];

const qualifiesNoLonger = ({ lead, was }: UpdatedLead): boolean =>
  was.receipt?.qualified === true && lead.receipt?.qualified === false;

const isReadyOnlyNow = ({ lead, was, heldBack, wasHeldBack }: UpdatedLead): boolean =>
  isReady(lead, heldBack) && !isReady(was, wasHeldBack);

const isReady = ({ receipt }: Lead, heldBack: boolean): boolean => receipt?.qualified === true && !heldBack;
