import { z } from 'zod';
import { notChecked } from '../../check.ts';
import type { Finding } from '../../check.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';
import { parseBody } from './answers.ts';

const described = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      createable: z.boolean(),
      picklistValues: z.array(z.object({ value: z.string(), active: z.boolean() })).default([]),
    }),
  ),
});

/** A field as describe tells it. */
export type FieldDescription = z.infer<typeof described>['fields'][number];

/** The fields of an object that the user sees, by name; none when there is no such object. */
export const fieldsOf = async (
  org: SalesforceOrg,
  object: string,
): Promise<ReadonlyMap<string, FieldDescription>> => {
  const answer = await org.request({ method: 'GET', path: `/sobjects/${object}/describe` });
  if (answer.status === 404) return new Map();
  return new Map(parseBody(answer, described).fields.map((field) => [field.name, field]));
};

/** The fields that the checks write. */
const written: Readonly<Record<string, readonly string[]>> = {
  Treaty_Handoff__c: [
    'Handoff_Key__c',
    'Cycle__c',
    'Lead__c',
    'Status__c',
    'Reason__c',
    'Detail__c',
    'Due_At__c',
    'Closed__c',
    'Alerted_At__c',
  ],
  Lead: ['Treaty_Key__c', 'Treaty_Score__c', 'Treaty_Status__c'],
};

/** The fields that they only read. */
const read: Readonly<Record<string, readonly string[]>> = {
  Treaty_Handoff__c: ['Awaiting__c', 'Alert_Outcome__c'],
  Contact: ['Treaty_Key__c', 'Treaty_Status__c'],
};

const missingIn = async (org: SalesforceOrg): Promise<string[]> => {
  const missing: string[] = [];
  for (const object of ['Treaty_Handoff__c', 'Lead', 'Contact']) {
    const fields = await fieldsOf(org, object);
    const isShut = (name: string): boolean => fields.get(name)?.createable !== true;
    const names = [
      ...(written[object] ?? []).filter(isShut),
      ...(read[object] ?? []).filter((name) => !fields.has(name)),
    ];
    missing.push(...names.map((name) => `${object}.${name}`));
  }
  return missing;
};

const asked = new WeakMap<SalesforceOrg, Promise<string[]>>();

const missing = (org: SalesforceOrg): Promise<string[]> => {
  const known = asked.get(org) ?? missingIn(org);
  asked.set(org, known);
  return known;
};

const why = (names: readonly string[]): string =>
  names.includes('Treaty_Handoff__c.Handoff_Key__c')
    ? 'deploy force-app first (docs/admin-salesforce.md, Install)'
    : `this user may not write or see ${names.join(', ')} (docs/verify-org.md, The user)`;

/** A check that needs Treaty's metadata in the org: without it nothing is tried. */
export const requiringTreaty =
  (run: (org: SalesforceOrg) => Promise<Finding>) =>
  async (org: SalesforceOrg): Promise<Finding> => {
    const names = await missing(org);
    return names.length === 0 ? run(org) : notChecked(why(names));
  };
