import { Router } from 'express';
import { valuesOf } from '../demo/furnish/furnish-hubspot.ts';
import type { Agreement } from '../demo/furnish/read-agreement.ts';
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

function people({ people: { persons } }: Agreement, { records }: WorkbenchParts['salesforce']) {
  const ids = new Map(
    records.query('SELECT Id, Username FROM User').map((row) => [row['Username'], String(row['Id'])]),
  );
  return persons
    .filter(({ active }) => active)
    .map(({ name, role, timeZone, salesforceUser, hubspotOwner }) => ({
      name,
      role,
      timeZone,
      salesforce:
        salesforceUser === null ? null : { username: salesforceUser, userId: ids.get(salesforceUser) ?? '' },
      hubspot: hubspotOwner,
    }));
}

/** What HubSpot holds of a company that the score looks at: numbers, and choices from a list. */
function companyData(agreement: Agreement) {
  return agreement.fields.shared
    .filter(
      ({ trait, type, picklist }) => trait !== undefined && (type === 'number' || picklist !== undefined),
    )
    .flatMap(({ hubspot: [name], label, picklist, type }) =>
      name === undefined
        ? []
        : [
            {
              name,
              label,
              type,
              options:
                picklist === undefined
                  ? null
                  : valuesOf(agreement, picklist).map(({ value, label: words }) => ({ value, label: words })),
            },
          ],
    );
}
