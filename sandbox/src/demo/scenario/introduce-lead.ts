import type { DemoLead } from '../leads/demo-lead.ts';
import type { DemoHouse } from './demo-house.ts';

/** A lead comes to us: what Salesforce holds of it already, then its contact in HubSpot. Whoever is there already stays as he is. */
export function introduceLead({ salesforce, hubspot }: DemoHouse, lead: DemoLead, at: number): void {
  if (hubspot.contacts.byEmail(lead.email) !== undefined) return;
  const { firstname = '', lastname = '', company = '', jobtitle = '' } = lead.properties;
  const person = { FirstName: firstname, LastName: lastname, Email: lead.email, Title: jobtitle };
  if (lead.known === 'contact') salesforce.records.insert('Contact', person);
  if (lead.known === 'lead' || lead.known === 'twice')
    salesforce.records.insert('Lead', { ...person, Company: company });
  if (lead.known === 'twice') salesforce.records.insert('Lead', { ...person, Company: `${company} Inc.` });
  hubspot.contacts.create(lead.properties, { at });
}
