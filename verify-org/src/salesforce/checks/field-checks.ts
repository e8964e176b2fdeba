import { heldIf, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import { wasRefused, same } from '../org/answers.ts';
import { handoffOf } from '../org/handoffs.ts';
import { leadOf, newLead, post, query, read } from '../org/records.ts';
import { fieldsOf, requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const picklistField = 'Treaty_Status__c';

const offList = (value: string): string =>
  value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase();

/** A value of the picklist, in another case: none that the list has too. */
const inAnotherCase = async (org: SalesforceOrg): Promise<string> => {
  const field = (await fieldsOf(org, 'Lead')).get(picklistField);
  const values = (field?.picklistValues ?? []).map(({ value }) => value);
  const other = values.map(offList).find((value) => !values.includes(value));
  if (other === undefined) throw new Error(`${picklistField} has no value to write in another case`);
  return other;
};

const refusedByPicklist = async (org: SalesforceOrg, value: string): Promise<Finding> =>
  wasRefused(JSON.stringify(value), await post(org, 'Lead', leadOf(org, { [picklistField]: value })), {
    code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    fields: [picklistField],
  });

const restrictedPicklist: Check<SalesforceOrg> = {
  id: 'salesforce-restricted-picklist',
  run: requiringTreaty((org) => refusedByPicklist(org, org.run.marker)),
};

const restrictedPicklistCase: Check<SalesforceOrg> = {
  id: 'salesforce-restricted-picklist-case',
  run: requiringTreaty(async (org) => refusedByPicklist(org, await inAnotherCase(org))),
};

const nameLength = 80;

const tooLong: Check<SalesforceOrg> = {
  id: 'salesforce-too-long',
  run: async (org) => {
    const LastName = org.newName().padEnd(nameLength + 1, 'x');
    const finding = wasRefused(
      'a text one character too long',
      await post(org, 'Lead', leadOf(org, { LastName })),
      {
        code: 'STRING_TOO_LONG',
        fields: ['LastName'],
      },
    );
    const cut = await query(org, `SELECT Id FROM Lead WHERE LastName = '${LastName.slice(0, nameLength)}'`);
    return combined(finding, same('leads with the text cut', cut.length, 0));
  },
};

const wrongType: Check<SalesforceOrg> = {
  id: 'salesforce-wrong-type',
  run: async (org) => {
    const code = 'JSON_PARSER_ERROR';
    const taken = await post(org, 'Lead', leadOf(org, { Title: 5, NumberOfEmployees: '12' }));
    const [lead] = await query(
      org,
      `SELECT Title, NumberOfEmployees FROM Lead WHERE LastName LIKE '${org.run.marker}%' AND Title = '5'`,
    );
    return combined(
      wasRefused('a list for a text', await post(org, 'Lead', leadOf(org, { Title: ['Pilot'] })), { code }),
      wasRefused('a word for a number', await post(org, 'Lead', leadOf(org, { NumberOfEmployees: 'many' })), {
        code,
      }),
      heldIf(taken.status === 201, () => `a number for a text and a text for a number: ${taken.status}`),
      same('a number written as text', lead?.['NumberOfEmployees'], 12),
    );
  },
};

const numberRange: Check<SalesforceOrg> = {
  id: 'salesforce-number-range',
  run: requiringTreaty(async (org) => {
    const id = await newLead(org, { Treaty_Score__c: 1.239 });
    const rounded = await read(org, `Lead/${id}`, ['Treaty_Score__c']);
    return combined(
      wasRefused(
        'five digits before the point',
        await post(org, 'Lead', leadOf(org, { Treaty_Score__c: 10_000 })),
        {
          code: 'NUMBER_OUTSIDE_VALID_RANGE',
        },
      ),
      same('1.239 is read back as', rounded['Treaty_Score__c'], 1.24),
    );
  }),
};

const nullCheckbox: Check<SalesforceOrg> = {
  id: 'salesforce-null-checkbox',
  run: requiringTreaty(async (org) =>
    wasRefused(
      'null for a checkbox',
      await post(org, 'Treaty_Handoff__c', handoffOf(org, { Closed__c: null })),
      { code: 'INVALID_TYPE_ON_FIELD_IN_RECORD' },
    ),
  ),
};

/** What fields take and refuse. */
export const fieldChecks: readonly Check<SalesforceOrg>[] = [
  restrictedPicklist,
  restrictedPicklistCase,
  tooLong,
  wrongType,
  numberRange,
  nullCheckbox,
];
