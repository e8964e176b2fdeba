import type { CardText } from '../../domain/lead-card/card-text.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { isWithdrawn } from '../../domain/handoff/withdrawal.ts';
import type { Lead, SalesforceRecord } from '../../domain/lead.ts';
import { handoffName, leadName } from '../../domain/sync/record-names.ts';
import { currentCard } from '../lead-card/compose-card.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { Transaction } from '../ports/store.ts';
import { changedFields, isEmpty } from './changed-fields.ts';
import { leadFields } from './lead-fields.ts';
import { changesOf, type Written } from './write-handoff.ts';

type Needs = Pick<Dependencies, 'agreement'>;

/** What Salesforce is to show of a lead, and what was written there last. */
export interface SalesforcePlan {
  readonly lead: Lead;
  /** The handoff whose lead is to be found or created in Salesforce first; null when the lead is there. */
  readonly arriving: Handoff | null;
  /** The handoffs with a record, the first cycle first; the newest shows the card. */
  readonly handoffs: readonly { readonly handoff: Handoff; readonly card: CardText | null }[];
  readonly written: ReadonlyMap<string, Written>;
}

/** Plans what is to be written, on the locked row of the lead; null when nothing is. */
export async function planSalesforce(
  deps: Needs,
  tx: Transaction,
  leadId: string,
): Promise<SalesforcePlan | null> {
  const lead = await tx.leads.lock(leadId);
  const all = lead === null ? [] : (await tx.handoffs.ofLead(leadId)).filter((each) => !isWithdrawn(each));
  const newest = all.at(-1);
  const arriving = newest !== undefined && isArriving(newest) ? newest : null;
  if (lead === null || (lead.salesforce === null && arriving === null)) return null;
  const written = await tx.writtenRecords.ofLead(leadId);
  const card = await currentCard(deps, tx, lead);
  const handoffs = all
    .filter((handoff) => hasRecord(handoff) || handoff === arriving)
    .map((handoff) => ({ handoff, card: handoff === newest ? card : null }));
  const plan = { lead, arriving, handoffs, written };
  const changing = changingRecords(deps, plan);
  await tx.writtenRecords.begin(leadId, changing);
  return arriving === null && changing.length === 0 ? null : plan;
}

/** On its way and routed; one that Salesforce refused is tried again. */
const isArriving = ({ state, lastStep }: Handoff): boolean =>
  lastStep === 'routing' && (state === 'open' || state === 'quarantined');

/** Between its arrival and the start of its clock a record is not written: the next write says both. */
const hasRecord = ({ lastStep }: Handoff): boolean => lastStep === 'clock';

/** A process may die between a write and its note: what is about to be written is no longer known for certain. */
function changingRecords(
  deps: Needs,
  { lead, arriving, handoffs, written }: SalesforcePlan,
): readonly string[] {
  const record = lead.salesforce;
  if (record === null) return handoffs.map(({ handoff }) => handoffName(handoff.key));
  const ofHandoffs = handoffs
    .filter(
      ({ handoff, card }) =>
        handoff === arriving ||
        changesOf(deps, { handoff, record, card }, written.get(handoffName(handoff.key))).length > 0,
    )
    .map(({ handoff }) => handoffName(handoff.key));
  return [...(isLeadChanged(deps, lead, record, written) ? [leadName(record)] : []), ...ofHandoffs];
}

const isLeadChanged = (
  deps: Needs,
  lead: Lead,
  record: SalesforceRecord,
  written: SalesforcePlan['written'],
): boolean => !isEmpty(changedFields({ ...leadFields(deps, lead) }, written.get(leadName(record))));
