import { entry } from '../../definitions/lookups/entry.ts';
import { fieldsOf } from '../../domain/facts/read-contact.ts';
import type { Lead } from '../../domain/lead.ts';
import { contactName } from '../../domain/sync/record-names.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { HubSpotProperties } from '../ports/hubspot.ts';
import type { Transaction } from '../ports/store.ts';
import { changedFields, isEmpty } from './changed-fields.ts';
import { leadFields } from './lead-fields.ts';
import { recordSyncError } from './record-sync-error.ts';

type Needs = Pick<Dependencies, 'agreement'>;

/** HubSpot's own property for the stage: it takes no backward moves by a plain write. */
const lifecycleStage = 'lifecyclestage';

interface ContactPlan {
  readonly contactId: string;
  readonly wanted: HubSpotProperties;
  readonly changed: HubSpotProperties;
  /** The lead goes back from the stage that we wrote last: HubSpot must be made to take it. */
  readonly isBackward: boolean;
}

/** The one writer of a HubSpot contact: writes of our properties and of HubSpot's lifecycle stage what differs from what was written last. */
export async function syncHubSpot(
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store' | 'hubspot'>,
  leadId: string,
): Promise<void> {
  const plan = await deps.store.transaction((tx) => planContact(deps, tx, leadId));
  if (plan === null) return;
  const { contactId, wanted, changed, isBackward } = plan;
  await recordSyncError(deps, leadId, 'hubspot', async () => {
    const { [lifecycleStage]: stage, ...own } = changed;
    if (isBackward && stage != null) await deps.hubspot.moveLifecycleStage(contactId, stage, own);
    else await deps.hubspot.writeContact(contactId, own, stage ?? undefined);
    await deps.store.transaction(async (tx) => {
      await tx.writtenRecords.save(leadId, contactName(contactId), wanted);
      await tx.syncStates.saveSynced(leadId, 'hubspot', deps.clock.now());
    });
  });
}

/** The lock waits for whoever changes the lead right now, so that what is written is what was committed. */
async function planContact(deps: Needs, tx: Transaction, leadId: string): Promise<ContactPlan | null> {
  const lead = await tx.leads.lock(leadId);
  if (lead?.hubspotContactId == null) return null;
  const contactId = lead.hubspotContactId;
  const wanted = propertiesOf(deps, lead);
  const written = (await tx.writtenRecords.ofLead(leadId)).get(contactName(contactId));
  const changed = changedFields(wanted, written) as HubSpotProperties;
  if (isEmpty(changed)) return null;
  await tx.writtenRecords.begin(leadId, [contactName(contactId)]);
  // Where it is not known what HubSpot took, it is made certain.
  const isBackward =
    written === null || orderOf(deps, wanted[lifecycleStage]) < orderOf(deps, written?.[lifecycleStage]);
  return { contactId, wanted, changed, isBackward };
}

/** The place of a lifecycle stage of HubSpot in the order of our stages; -1 for none. */
const orderOf = ({ agreement }: Needs, stage: unknown): number =>
  agreement.definitions.lifecycle.stages.findIndex(
    ({ hubspotLifecycleStage }) => hubspotLifecycleStage !== null && hubspotLifecycleStage === stage,
  );

function propertiesOf(deps: Needs, lead: Lead): HubSpotProperties {
  const { score, stage, status, reason, modelVersion } = leadFields(deps, lead);
  const { hubspotLifecycleStage } = entry(deps.agreement.definitions.lifecycle.stages, lead.stage);
  const isMoved = hubspotLifecycleStage !== null && !isToldByStage(deps, lead);
  return {
    treaty_key: lead.id,
    treaty_score: score === null ? null : String(score),
    treaty_stage: stage,
    treaty_status: status,
    treaty_reason: reason,
    treaty_track: lead.track,
    treaty_model_version: modelVersion,
    ...(isMoved ? { [lifecycleStage]: hubspotLifecycleStage } : {}),
  };
}

/** HubSpot's stage itself tells something of some leads, such as that their company is a customer: moving it would unsay that. */
const isToldByStage = ({ agreement }: Needs, { traits }: Lead): boolean =>
  fieldsOf(agreement.definitions.fields).some(
    ({ hubspot, trait }) => hubspot.includes(lifecycleStage) && trait !== undefined && traits[trait] === true,
  );
