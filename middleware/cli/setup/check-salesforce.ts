import { z } from 'zod';
import type { FieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import type { OrgLogin } from './ask-sf.ts';
import { openCrm, unexpected } from './call-crm.ts';

const Described = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      restrictedPicklist: z.boolean().default(false),
      picklistValues: z.array(z.object({ value: z.string(), active: z.boolean() })).default([]),
    }),
  ),
});
type Fields = z.infer<typeof Described>['fields'];

const objects = [
  { name: 'Lead', fieldsIn: ({ salesforce }: FieldLabels) => salesforce.lead },
  { name: 'Contact', fieldsIn: ({ salesforce }: FieldLabels) => salesforce.contact },
] as const;

/** What the org lacks, each with what to do; nothing is written to Salesforce: deployments do that. */
export async function checkSalesforce(
  org: OrgLogin,
  words: readonly FieldLabels[],
): Promise<readonly string[]> {
  const call = openCrm({ name: 'Salesforce', ...org });
  const describe = async (object: string): Promise<Fields | undefined> => {
    const answer = await call('GET', `/services/data/v66.0/sobjects/${object}/describe`);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw unexpected('Salesforce', `describe ${object}`, answer);
    return Described.parse(JSON.parse(answer.body)).fields;
  };
  const findings: string[] = [];
  if ((await describe('Treaty_Handoff__c')) === undefined)
    findings.push(
      'Salesforce has no handoff object yet, or this user may not see it: run sf project deploy start -d force-app, then assign a Treaty permission set.',
    );
  for (const { name, fieldsIn } of objects) {
    const fields = (await describe(name)) ?? [];
    for (const word of words)
      for (const field of fieldsIn(word)) findings.push(...lackOf(`${name}.${field}`, fields, word));
  }
  return findings;
}

const lackOf = (field: string, fields: Fields, { values }: FieldLabels): string[] => {
  const found = fields.find(({ name }) => field.endsWith(`.${name}`));
  if (found === undefined)
    return [
      field.endsWith('__c')
        ? `${field} is not in Salesforce, or this user may not see it: run sf project deploy start -d force-app, then assign a Treaty permission set.`
        : `${field} is hidden from this user: make it visible in the profile or a permission set.`,
    ];
  if (!found.restrictedPicklist) return [];
  const known = new Set(found.picklistValues.filter(({ active }) => active).map(({ value }) => value));
  const missing = values.filter(({ salesforce, isRetired }) => !isRetired && !known.has(salesforce));
  if (missing.length === 0) return [];
  const names = missing.map(({ salesforce }) => salesforce).join(', ');
  return [`${field} lacks the values ${names}: run sf project deploy start -d force-app/vocabulary.`];
};
