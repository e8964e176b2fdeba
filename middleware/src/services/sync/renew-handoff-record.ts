import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { HandoffFields, HandoffRecord } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ingestDecision } from '../review/ingest-decision.ts';
import { awaitingStatus, showsDecision, sourceKeyOf, decisionKindOf } from '../review/salesforce-decision.ts';

/**
 * Brings the record of a handoff up to date, unless a rep has just decided on it (`decided`): then the decision is heard instead, whose
 * effect brings us back here.
 */
export async function renewHandoffRecord(
  deps: Dependencies,
  handoff: Handoff,
  fields: HandoffFields,
): Promise<'renewed' | 'decided'> {
  const held = await deps.salesforce.readHandoff(handoff.key);
  const heard = held === null ? 'nothing' : await standingOf(deps, handoff, held);
  if (held !== null && heard === 'unheard') {
    await ingestDecision(deps, held);
    return 'decided';
  }
  const restored = heard === 'refused' && fields.status === undefined ? untouched(deps) : {};
  await deps.salesforce.writeHandoff(handoff.key, { ...fields, ...restored });
  return 'renewed';
}

/** What became of the decision that the record shows. */
async function standingOf(
  { agreement, store }: Dependencies,
  handoff: Handoff,
  held: HandoffRecord,
): Promise<'nothing' | 'unheard' | 'stands' | 'refused'> {
  if (decisionKindOf(agreement.definitions, held.status) === null) return 'nothing';
  if (showsDecision(agreement.definitions, handoff.decision, held)) return 'stands';
  const decisions = await store.reads.decisions.ofHandoff(handoff.id);
  const heard = decisions.find(({ sourceKey }) => sourceKey === sourceKeyOf(held));
  if (heard === undefined) return 'unheard';
  return heard.standing === 'refused' ? 'refused' : 'stands';
}

/** A decision that was refused is taken back on the record, so that the rep can decide again. */
const untouched = ({ agreement }: Dependencies): HandoffFields => ({
  status: awaitingStatus(agreement.definitions),
  reason: null,
  detail: null,
});
