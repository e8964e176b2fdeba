import { Router } from 'express';
import type { Agreement } from '../demo/seed/read-agreement.ts';
import { readContactProperties } from './crms/contact-properties.ts';
import { salesforceUsers } from '../demo/salesforce-user.ts';
import type { WorkbenchDependencies } from './workbench-dependencies.ts';

/** What the page reads once: users of the CRMs, activity types, company properties. */
export function settingRoutes({ agreement, salesforce, publicUrl }: WorkbenchDependencies): Router {
  return Router().get('/', (_request, response) => {
    response.json({
      people: people(agreement, salesforce),
      activities: agreement.picklists.activityTypes.map(({ key, label, definition }) => ({
        key,
        label,
        definition,
      })),
      companyData: companyData(agreement),
      /** The middleware's origin, for the card. */
      origin: publicUrl,
    });
  });
}

function people({ people: { persons } }: Agreement, salesforce: WorkbenchDependencies['salesforce']) {
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

/** The company properties that count for the score and are numbers or enumerations. */
function companyData({ fields }: Agreement) {
  const scored = fields.shared.flatMap(({ trait, hubspot }) => (trait === undefined ? [] : hubspot));
  return readContactProperties()
    .filter(({ name, type }) => scored.includes(name) && ['number', 'enumeration'].includes(type))
    .map(({ name, label, options = null }) => ({ name, label, options }));
}
