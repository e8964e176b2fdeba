import type { House } from './house.ts';

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
export function makeContact(house: House, email: string, changes: Record<string, string> = {}): string {
  return house.hubspot.contacts.create({ ...ideal, email, ...changes }).id;
}

/** A form in HubSpot: the workflow tells us, as of now. */
export function requestDemo(house: House, contactId: string): void {
  house.hubspot.workflows.recordActivity({ contactId, type: 'demo_request', occurredAt: house.clock.now(), sourceKey: `demo-${house.clock.now()}` });
}

/** A visit to the pricing page, as of now. */
export function visitPricing(house: House, contactId: string): void {
  house.hubspot.workflows.recordActivity({ contactId, type: 'pricing_page_visit', occurredAt: house.clock.now(), sourceKey: `pricing-${house.clock.now()}` });
}
