import { Router } from 'express';
import type { Agreement } from '../demo/seed/read-agreement.ts';
import { readContactProperties } from './crms/contact-properties.ts';
import { salesforceUsers } from '../demo/salesforce-user.ts';
import type { WorkbenchParts } from './workbench-parts.ts';

/** What the page needs to know once: who works in the CRMs, what a lead can do, which data of a company can change. */
export function settingRoutes({ agreement, salesforce, publicUrl }: WorkbenchParts): Router {
  return Router().get('/', (_request, response) => {
    response.json({
      people: people(agreement, salesforce),
      activities: agreement.picklists.activityTypes.map(({ key, label, definition }) => ({
        key,
        label,
        definition,
      })),
      companyData: companyData(agreement),
      /** Where the card is told to find the middleware. */
      origin: publicUrl,
    });
  });
}

function people({ people: { persons } }: Agreement, salesforce: WorkbenchParts['salesforce']) {
  const users = salesforceUsers(salesforce);
  return persons
    .filter(({ active }) => active)
    .map(({ name, role, timeZone, salesforceUser, hubspotOwner }) => ({
      name,
      role,
      timeZone,
      salesforce:
        salesforceUser === null
          ? null
          : { username: salesforceUser, userId: users.get(salesforceUser)?.Id ?? '' },
      hubspot: hubspotOwner,
    }));
}

/** What HubSpot holds of a company that the score looks at: numbers, and choices from a list. */
function companyData({ fields }: Agreement) {
  const scored = fields.shared.flatMap(({ trait, hubspot }) => (trait === undefined ? [] : hubspot));
  return readContactProperties()
    .filter(({ name, type }) => scored.includes(name) && ['number', 'enumeration'].includes(type))
    .map(({ name, label, options = null }) => ({ name, label, options }));
}
