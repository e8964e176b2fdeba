import { entry } from '../../definitions/lookups/entry.ts';
import { fieldsOf } from '../../domain/facts/read-contact.ts';
import type { Lead } from '../../domain/lead.ts';
import type { HubSpotProperties } from '../ports/hubspot.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { hashOf } from './hash-of.ts';
import { leadFields } from './lead-fields.ts';
import { recordSyncError } from './record-sync-error.ts';

/** Tells HubSpot where a lead stands: our properties, and HubSpot's own lifecycle stage. Says nothing when nothing changed. */
export async function syncHubSpot(deps: Dependencies, leadId: string): Promise<void> {
  // The lock waits for whoever changes the lead right now, so that what is told is what was committed.
  const lead = await deps.store.transaction((tx) => tx.leads.lock(leadId));
  if (lead?.hubspotContactId == null) return;
  const { hubspotContactId } = lead;
  const properties = propertiesOf(deps, lead);
  const { hubspotLifecycleStage } = entry(deps.agreement.definitions.lifecycle.stages, lead.stage);
  const hash = hashOf([hubspotContactId, properties, hubspotLifecycleStage]);
  if ((await deps.store.reads.syncStates.hashOf(leadId, 'hubspot')) === hash) return;
  await recordSyncError(deps, leadId, 'hubspot', async () => {
    await deps.hubspot.writeContact(hubspotContactId, properties);
    if (hubspotLifecycleStage !== null && !isToldByStage(deps, lead))
      await deps.hubspot.moveLifecycleStage(hubspotContactId, hubspotLifecycleStage);
    const told = { hash, at: deps.clock.now() };
    await deps.store.transaction((tx) => tx.syncStates.saveSynced(leadId, 'hubspot', told));
  });
}

/** HubSpot's stage itself tells something of some leads, such as that their company is a customer: moving it would unsay that. */
const isToldByStage = ({ agreement }: Dependencies, { traits }: Lead): boolean =>
  fieldsOf(agreement.definitions.fields).some(
    ({ hubspot, trait }) =>
      hubspot.includes('lifecyclestage') && trait !== undefined && traits[trait] === true,
  );

function propertiesOf(deps: Dependencies, lead: Lead): HubSpotProperties {
  const { score, stage, status, reason, modelVersion } = leadFields(deps, lead);
  return {
    treaty_key: lead.id,
    treaty_score: score === null ? null : String(score),
    treaty_stage: stage,
    treaty_status: status,
    treaty_reason: reason,
    treaty_track: lead.track,
    treaty_model_version: modelVersion,
  };
}
