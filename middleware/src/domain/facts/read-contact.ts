import type { Definitions } from '../../definitions/definitions.ts';
import type { Fields, SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import type { Traits } from '../lead.ts';
import { deriveTraits } from './derive-traits.ts';
import { readFields, type ReadFields } from './read-fields.ts';

type Field = SharedField | SupportingField;

/** Properties of a CRM record: every value is text, or absent. */
export type Properties = Readonly<Record<string, string | null | undefined>>;

/** What a CRM record says about a lead, in our words. */
export interface ContactFacts extends Omit<ReadFields, 'traits'> {
  readonly email: string | null;
  readonly traits: Traits;
}

/** The fields that are read: shared and supporting. */
export const fieldsOf = (fields: Fields): readonly Field[] => [...fields.shared, ...fields.supporting];

/** Names of the HubSpot properties that tell a trait or a fact. */
export const hubspotPropertiesToRead = (fields: Fields): readonly string[] =>
  fieldsOf(fields)
    .filter((field) => field.trait !== undefined || field.fact !== undefined)
    .flatMap((field) => field.hubspot);

/** Reads a HubSpot contact: every value by the reader of its field, and what follows from the title or the country. */
export function readContact(definitions: Definitions, properties: Properties): ContactFacts {
  const read = readFields(definitions, ({ hubspot }) => hubspot.flatMap((name) => properties[name] ?? []));
  const { email } = read.traits;
  return {
    ...read,
    email: typeof email === 'string' ? email : null,
    traits: deriveTraits(definitions.fields.derivations, read.facts, read.traits),
  };
}
