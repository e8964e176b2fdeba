import { canonicalEmail } from '@treaty/contract/email';
import type { Definitions } from '../../definitions/definitions.ts';
import type { Fields, SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import type { Traits, TraitValue } from '../lead.ts';
import { normalizeDomain } from '../normalize/normalize-domain.ts';
import { deriveTraits } from './derive-traits.ts';

type Field = SharedField | SupportingField;

/** Properties of a CRM record: every value is text, or absent. */
export type Properties = Readonly<Record<string, string | null | undefined>>;

/** What a CRM record says about a lead, in our words. */
export interface ContactFacts {
  readonly email: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly traits: Traits;
}

/** The fields that are read: shared and supporting. */
export const fieldsOf = (fields: Fields): readonly Field[] => [...fields.shared, ...fields.supporting];

/** Names of the HubSpot properties that tell a trait or a fact. */
export const hubspotPropertiesToRead = (fields: Fields): readonly string[] =>
  fieldsOf(fields)
    .filter((field) => field.trait !== undefined || field.fact !== undefined)
    .flatMap((field) => field.hubspot);

/** Reads a HubSpot contact: spelling of the picklists to keys, numbers to numbers, and what follows from the title or the country. */
export function readContact(definitions: Definitions, properties: Properties): ContactFacts {
  const facts: Record<string, string> = {};
  const traits: Record<string, TraitValue> = {};
  for (const field of fieldsOf(definitions.fields)) {
    const text = textOf(field, properties);
    if (text === null) continue;
    if (field.fact !== undefined) facts[field.fact] = text;
    const value = field.trait === 'email' ? canonicalEmail(text) : valueOf(definitions, field, text);
    if (field.trait !== undefined && value !== null) traits[field.trait] = value;
  }
  const derived = deriveTraits(definitions.fields.derivations, facts, traits);
  return { email: typeof traits['email'] === 'string' ? traits['email'] : null, facts, traits: derived };
}

function textOf(field: Field, properties: Properties): string | null {
  const parts = field.hubspot.map((name) => properties[name]?.trim() ?? '').filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}

function valueOf(definitions: Definitions, field: Field, text: string): TraitValue | null {
  switch (field.type) {
    case 'number': {
      const number = Number(text.replaceAll(/[\s,]/g, ''));
      return Number.isFinite(number) ? number : null;
    }
    case 'boolean':
      return (field.trueWhen ?? ['true']).includes(text);
    case 'domain':
      return normalizeDomain(text);
    default:
      return field.picklist === undefined ? text : keyOf(definitions, field.picklist, text);
  }
}

/** The key of a picklist value by its spelling in HubSpot; a spelling that the definitions do not know tells nothing. */
function keyOf(definitions: Definitions, picklist: string, text: string): string | null {
  const values = definitions.picklists.picklists.find((list) => list.key === picklist)?.values ?? [];
  return values.find((value) => value.hubspot === text || value.key === text)?.key ?? null;
}
