import type { House } from './house.ts';

type Account = Pick<House, 'hubspot' | 'clock'>;

const ideal = {
  firstname: 'Ada',
  lastname: 'Weber',
  company: 'Northwind Systems',
  website: 'https://www.northwind.example',
  jobtitle: 'VP Marketing',
  company_size: '400',
  industry: 'Technology',
  hs_country_region_code: 'DE',
  lead_source: 'Webinar',
};

/** Makes a contact in HubSpot: an ideal customer unless told otherwise. Returns its id. */
export function makeContact(
  house: Pick<House, 'hubspot'>,
  email: string,
  changes: Record<string, string> = {},
): string {
  return house.hubspot.contacts.create({ ...ideal, email, ...changes }).id;
}

/** A workflow in HubSpot tells us of an activity, as of now. */
export function record(house: Account, contactId: string, type: string): void {
  const occurredAt = house.clock.now();
  house.hubspot.workflows.recordActivity({ contactId, type, occurredAt, sourceKey: `${type}-${occurredAt}` });
}

/** A form in HubSpot. */
export const requestDemo = (house: Account, contactId: string): void =>
  record(house, contactId, 'demo_request');

/** A visit to the pricing page. */
export const visitPricing = (house: Account, contactId: string): void =>
  record(house, contactId, 'pricing_page_visit');

/** A lead as both CRMs know it. */
export interface Made {
  readonly contactId: string;
  readonly leadId: string;
  /** The key of a cycle's handoff; of the first one unless told. */
  readonly key: (cycle?: number) => string;
}

/** Makes a contact that asks for a demo, and lets everything come to rest: the lead is with a rep, unless the changes forbid it. */
export async function makeQualified(
  house: House,
  email: string,
  changes: Record<string, string> = {},
): Promise<Made> {
  const contactId = makeContact(house, email, changes);
  requestDemo(house, contactId);
  await house.rest();
  const leadId = (await house.findLead(email))?.id ?? '';
  return { contactId, leadId, key: (cycle = 1) => `${leadId}:${cycle}` };
}
