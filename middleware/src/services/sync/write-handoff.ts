import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';
import type { WrittenFields } from '../ports/sync-states.ts';
import { ingestDecision } from '../review/ingest-decision.ts';
import { decisionKindOf, showsDecision, sourceKeyOf } from '../review/salesforce-decision.ts';
import { changedFields, isEmpty } from './changed-fields.ts';
import {
  decisionFields,
  handoffFields,
  pickFields,
  toWritten,
  type HandoffToWrite,
} from './handoff-fields.ts';

/** What was written last: null where that is not known, undefined where nothing ever was. */
export type Written = WrittenFields | null | undefined;

/** The names of the fields that differ from what was written last on the record of a handoff. */
export function changesOf(
  { agreement }: Pick<Dependencies, 'agreement'>,
  toWrite: HandoffToWrite,
  written: Written,
): readonly string[] {
  const wanted = toWritten(handoffFields(agreement.definitions, toWrite), toWrite.card);
  const changed = changedFields(wanted, written);
  return isEmpty(changed) ? [] : Object.keys(changed);
}

/**
 * Writes what differs on the record of a handoff; `written` is what it holds afterwards. A rep who has just decided on it is heard
 * first (`decided`): what follows from that brings us back here.
 */
export async function writeHandoff(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store' | 'salesforce'>,
  toWrite: HandoffToWrite,
  written: Written,
): Promise<{ readonly written: WrittenFields } | 'decided'> {
  const { handoff, card } = toWrite;
  // A record that was never written is not there: no rep can have decided on it.
  const held = written === undefined ? null : await deps.salesforce.readHandoff(handoff.key);
  const standing = held === null ? 'none' : await standingOf(deps, handoff, held);
  const isArrived = handoff.state !== 'open' && handoff.state !== 'quarantined';
  if (held !== null && standing === 'unheard' && isArrived) {
    await ingestDecision(deps, held);
    return 'decided';
  }
  const isKept = standing === 'unheard' || (standing === 'stands' && handoff.decision === null);
  const names = changesOf(deps, toWrite, written).filter((name) => !isKept || !decisionFields.includes(name));
  const fields = pickFields(handoffFields(deps.agreement.definitions, toWrite), names);
  if (names.length > 0) await deps.salesforce.writeHandoff(handoff.key, fields);
  return { written: { ...written, ...toWritten(fields, card) } };
}

/**
 * What became of the decision that the record shows: it is ours or one that was taken as it is (`stands`), one that was refused, or
 * one that nobody has heard. One that came after the handoff was read, or on its way, stays on the record until it was taken.
 */
async function standingOf(
  { agreement, store }: Pick<Dependencies, 'agreement' | 'store'>,
  handoff: Handoff,
  held: HandoffRecord,
): Promise<'none' | 'unheard' | 'stands' | 'refused'> {
  if (decisionKindOf(agreement.definitions, held.status) === null) return 'none';
  if (showsDecision(agreement.definitions, handoff.decision, held)) return 'stands';
  const decisions = await store.reads.decisions.ofHandoff(handoff.id);
  const heard = decisions.find(({ sourceKey }) => sourceKey === sourceKeyOf(held));
  if (heard === undefined) return 'unheard';
  return heard.standing === 'refused' ? 'refused' : 'stands';
}
