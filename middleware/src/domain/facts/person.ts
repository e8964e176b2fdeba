import type { Definitions } from '../../definitions/definitions.ts';
import type { Lead } from '../lead.ts';
import { fieldsOf } from './read-contact.ts';

/** How a lead is called and reached, in the words of a CRM. Null: not known. */
export interface PersonFacts {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly title: string | null;
  readonly company: string | null;
  /** As Salesforce spells it. */
  readonly leadSource: string | null;
}

/** The person behind a lead. */
export function personOf(definitions: Definitions, { facts }: Lead): PersonFacts {
  const fact = (name: string): string | null => facts[name] ?? null;
  return {
    name: fact('name'),
    firstName: fact('firstName'),
    lastName: fact('lastName'),
    title: fact('title'),
    company: fact('company'),
    leadSource: spelledForSalesforce(definitions, 'leadSource', fact('leadSource')),
  };
}

function spelledForSalesforce(
  { fields, picklists }: Definitions,
  name: string,
  value: string | null,
): string | null {
  const field = fieldsOf(fields).find((candidate) => candidate.fact === name);
  const list = picklists.picklists.find((candidate) => candidate.key === field?.picklist);
  return list?.values.find((candidate) => candidate.key === value)?.salesforce ?? value;
}
