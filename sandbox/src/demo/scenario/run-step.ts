import { z } from 'zod';
import { instantText } from '../../../../simulators/src/hubspot/model/instant-text.ts';
import type { TimelineEvent, TimelineStep } from '../timeline/build-timeline.ts';
import type { DemoLead } from '../timeline/generate-leads.ts';
import { waitUntil } from '../wait-until.ts';
import { decideLead } from './decide-lead.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

const polling = { timeout: 60_000, interval: 100 };

/**
 * Runs all events of a step and waits until they have had their effects. Running a step twice does no harm, so an interrupted one can
 * be repeated.
 */
export async function runStep(
  context: ScenarioContext,
  step: TimelineStep,
  signal: AbortSignal,
): Promise<void> {
  const decided: string[] = [];
  for (const event of step.events) {
    signal.throwIfAborted();
    const key = await runEvent(context, event);
    if (key !== null) decided.push(key);
  }
  const areApplied = (): Promise<true | null> =>
    Promise.resolve(decided.every((key) => isApplied(context, key)) ? true : null);
  await waitUntil('The effect of the decisions', areApplied, { ...polling, signal });
  await waitUntilIdle(context, signal);
}

/** Returns the key of the handoff that was decided on, if any. */
async function runEvent(context: ScenarioContext, event: TimelineEvent): Promise<string | null> {
  const { lead } = event;
  const contact = context.hubspot.contacts.byEmail(lead.email);
  switch (event.kind) {
    case 'created':
      if (contact === undefined) createLead(context, lead, event.at);
      return null;
    case 'properties changed':
      if (contact !== undefined) context.hubspot.contacts.update(contact.id, event.properties);
      return null;
    case 'activity':
      if (contact !== undefined) await recordActivity(context, contact.id, event);
      return null;
    case 'decision':
      return decideLead(context, lead.email, event.planned);
    case 'conversion':
      convertLead(context, lead.email);
      return null;
  }
}

/** Creates what Salesforce already holds of the lead, then its contact in HubSpot. */
function createLead({ salesforce, hubspot }: ScenarioContext, lead: DemoLead, at: number): void {
  const { firstname = '', lastname = '', company = '', jobtitle = '' } = lead.properties;
  const person = { FirstName: firstname, LastName: lastname, Email: lead.email, Title: jobtitle };
  if (lead.existing === 'contact') salesforce.records.insert('Contact', person);
  if (lead.existing === 'lead' || lead.existing === 'duplicates')
    salesforce.records.insert('Lead', { ...person, Company: company });
  if (lead.existing === 'duplicates')
    salesforce.records.insert('Lead', { ...person, Company: `${company} Inc.` });
  hubspot.contacts.create(lead.properties, { at });
}

async function recordActivity(
  { hubspot, middleware }: ScenarioContext,
  contactId: string,
  { lead, type, channel, occurredAt, sourceKey }: Extract<TimelineEvent, { kind: 'activity' }>,
): Promise<void> {
  if (channel === 'workflow') hubspot.workflows.recordActivity({ contactId, type, occurredAt, sourceKey });
  else
    await middleware.recordActivity({
      email: lead.email,
      type,
      occurredAt: instantText(occurredAt),
      sourceKey,
    });
}

/** The middleware has written the decision's id to the handoff's record. */
function isApplied({ salesforce }: ScenarioContext, key: string): boolean {
  const [handoff] = salesforce.records.query(
    `SELECT Decision_Id__c FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key}'`,
  );
  return handoff?.['Decision_Id__c'] != null;
}

function convertLead({ salesforce }: ScenarioContext, email: string): void {
  const [lead] = salesforce.records.query(
    `SELECT Id FROM Lead WHERE Email = '${email}' AND IsConverted = false`,
  );
  if (lead !== undefined) salesforce.records.convertLead(z.string().parse(lead['Id']));
}
