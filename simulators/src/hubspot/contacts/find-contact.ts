import type { AccountParts } from '../account-parts.ts';
import type { Contact } from '../model/contact.ts';
import { invalidInput, notFound, type HubSpotError } from '../model/hubspot-error.ts';
import { isUnique } from '../model/property-definition.ts';

/** The refusal for a contact that does not exist. */
const noSuchContact = (id: string): HubSpotError =>
  notFound('Object not found.  objectId are usually numeric.', id);

/** The contact's id by a unique property, or undefined; refuses a property that is not unique. */
const idByProperty = (parts: AccountParts, property: string, value: string): number | undefined => {
  const definition = parts.properties.get(property);
  if (definition === undefined || !isUnique(definition))
    throw invalidInput(`Property "${property}" does not have unique values, so it cannot be an idProperty.`);
  const sought = property === 'email' ? value.trim().toLowerCase() : value;
  return parts.contacts.holderOf(property, sought);
};

/** Finds a contact that is not archived, by its id or by the value of a unique property. */
export const findContact = (
  parts: AccountParts,
  id: string,
  idProperty: string | undefined,
): Contact | undefined => {
  const byRecordId = idProperty === undefined || idProperty === 'hs_object_id';
  const found = byRecordId ? Number(id) : idByProperty(parts, idProperty, id);
  const contact = Number.isInteger(found) ? parts.contacts.get(Number(found)) : undefined;
  return contact?.archivedAt === null ? contact : undefined;
};

/** The same, with a 404 when there is none. */
export const getContact = (parts: AccountParts, id: string, idProperty?: string): Contact => {
  const contact = findContact(parts, id, idProperty);
  if (contact === undefined) throw noSuchContact(id);
  return contact;
};
