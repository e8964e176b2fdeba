import type { AccountParts } from '../account-parts.ts';
import type { PropertyValues } from '../model/check-properties.ts';
import type { Contact, Origin } from '../model/contact.ts';
import { findContact } from './find-contact.ts';
import { createContact, updateContact } from './write-contact.ts';

/** What an upsert names and writes. */
export interface Upsert {
  readonly id: string;
  readonly idProperty: string;
  readonly properties: PropertyValues;
}

/** Updates the contact that has this value of a unique property, or creates one that has it. */
export const upsertContact = (
  parts: AccountParts,
  { id, idProperty, properties }: Upsert,
  origin: Origin,
): { contact: Contact; isNew: boolean } => {
  const found = findContact(parts, id, idProperty);
  return found === undefined
    ? { contact: createContact(parts, { [idProperty]: id, ...properties }, origin), isNew: true }
    : { contact: updateContact(parts, found, properties, origin), isNew: false };
};
