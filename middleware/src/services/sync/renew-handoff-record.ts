import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { HandoffFields, HandoffRecord } from '../ports/salesforce.ts';
import type { World } from '../ports/dependencies.ts';
import { hearSalesforce } from '../review/ingest-decision.ts';
import { awaitingStatus, showsDecision, sourceKeyOf, verdictBy } from '../review/salesforce-decision.ts';

/**
 * Brings the record of a handoff up to date, unless a rep has just decided on it (`decided`): then the verdict is heard instead, whose
 * effect brings us back here.
 */
export async function renewHandoffRecord(
  world: World,
  handoff: Handoff,
  fields: HandoffFields,
): Promise<'renewed' | 'decided'> {
  const held = await world.salesforce.readHandoff(handoff.key);
  const heard = held === null ? 'nothing' : await standingOf(world, handoff, held);
  if (held !== null && heard === 'unheard') {
    await hearSalesforce(world, held);
    return 'decided';
  }
  const restored = heard === 'refused' && fields.status === undefined ? untouched(world) : {};
  await world.salesforce.writeHandoff(handoff.key, { ...fields, ...restored });
  return 'renewed';
}

/** What became of the verdict that the record shows. */
async function standingOf(
  { agreement, store }: World,
  handoff: Handoff,
  held: HandoffRecord,
): Promise<'nothing' | 'unheard' | 'stands' | 'refused'> {
  if (verdictBy(agreement.definitions, held.status) === null) return 'nothing';
  if (showsDecision(agreement.definitions, handoff.decision, held)) return 'stands';
  const verdicts = await store.reads.verdicts.ofHandoff(handoff.id);
  const heard = verdicts.find(({ sourceKey }) => sourceKey === sourceKeyOf(held));
  if (heard === undefined) return 'unheard';
  return heard.standing === 'refused' ? 'refused' : 'stands';
}

/** A verdict that was refused is taken back on the record, so that the rep can decide again. */
const untouched = ({ agreement }: World): HandoffFields => ({
  status: awaitingStatus(agreement.definitions),
  reason: null,
  detail: null,
});
