import { entry } from '../../definitions/lookups/entry.ts';
import { fieldsOf } from '../../domain/facts/read-contact.ts';
import type { Lead } from '../../domain/lead.ts';
import type { HubSpotProperties } from '../ports/hubspot.ts';
import type { World } from '../ports/dependencies.ts';
import { hashOf } from './hash-of.ts';
import { leadFields } from './lead-fields.ts';
import { noteRefusal } from './record-sync-error.ts';

/** Tells HubSpot where a lead stands: our properties, and HubSpot's own lifecycle stage. Says nothing when nothing changed. */
export async function syncHubSpot(world: World, leadId: string): Promise<void> {
  // The lock waits for whoever changes the lead right now, so that what is told is what was committed.
  const lead = await world.store.transaction((tx) => tx.leads.lock(leadId));
  if (lead?.hubspotContactId == null) return;
  const { hubspotContactId } = lead;
  const properties = propertiesOf(world, lead);
  const { hubspotLifecycleStage } = entry(world.agreement.definitions.lifecycle.stages, lead.stage);
  const hash = hashOf([hubspotContactId, properties, hubspotLifecycleStage]);
  if ((await world.store.reads.tellings.hashOf(leadId, 'hubspot')) === hash) return;
  await noteRefusal(world, leadId, 'hubspot', async () => {
    await world.hubspot.writeContact(hubspotContactId, properties);
    if (hubspotLifecycleStage !== null && !isToldByStage(world, lead))
      await world.hubspot.moveLifecycleStage(hubspotContactId, hubspotLifecycleStage);
    const told = { hash, at: world.clock.now() };
    await world.store.transaction((tx) => tx.tellings.saveTold(leadId, 'hubspot', told));
  });
}

/** HubSpot's stage itself tells something of some leads, such as that their company is a customer: moving it would unsay that. */
const isToldByStage = ({ agreement }: World, { traits }: Lead): boolean =>
  fieldsOf(agreement.definitions.fields).some(
    ({ hubspot, trait }) =>
      hubspot.includes('lifecyclestage') && trait !== undefined && traits[trait] === true,
  );

function propertiesOf(world: World, lead: Lead): HubSpotProperties {
  const { score, stage, status, reason, modelVersion } = leadFields(world, lead);
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
