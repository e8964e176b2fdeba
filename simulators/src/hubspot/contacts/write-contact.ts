import type { AccountParts } from '../account-parts.ts';
import { inTransaction } from '../data/account-database.ts';
import { checkProperties, invalidProperties, type PropertyValues } from '../model/check-properties.ts';
import type { Contact, Origin } from '../model/contact.ts';
import { alreadyExists, invalidInput } from '../model/hubspot-error.ts';
import { isUnique } from '../model/property-definition.ts';
import { queueWebhook } from './queue-webhook.ts';

const firstContactId = 101;

const check = (parts: AccountParts, given: PropertyValues, origin: Origin): PropertyValues =>
  checkProperties(
    {
      definitionOf: parts.properties.get,
      isOwner: (id) => parts.owners.get(Number(id)) !== undefined,
      portalId: parts.portalId,
      byHubSpot: origin.source !== 'INTEGRATION',
    },
    given,
  );

/** Two contacts with one email are a conflict; any other unique value that is taken is an invalid value. */
const refuseTaken = (parts: AccountParts, name: string, value: string, contact: number | undefined): void => {
  const holder = value === '' ? undefined : parts.contacts.holderOf(name, value);
  if (holder === undefined || holder === contact) return;
  if (name === 'email') throw alreadyExists(`Contact already exists. Existing ID: ${holder}`, 'CONFLICT');
  const message = `${holder} already has that value.`;
  throw invalidProperties([{ name, value, code: 'CONFLICTING_UNIQUE_VALUE', message }], parts.portalId);
};

const uniqueAmong = (parts: AccountParts, values: PropertyValues): [string, string][] =>
  Object.entries(values).filter(([name]) => {
    const definition = parts.properties.get(name);
    return definition !== undefined && isUnique(definition);
  });

const apply = (parts: AccountParts, contact: Contact, changes: PropertyValues, origin: Origin): Contact => {
  for (const [name, value] of uniqueAmong(parts, changes)) {
    parts.contacts.letGo(contact.id, name);
    if (value !== '') parts.contacts.hold(name, value, contact.id);
  }
  for (const [propertyName, propertyValue] of Object.entries(changes)) {
    const { at, source, sourceId } = origin;
    parts.contacts.remember(contact.id, propertyName, { value: propertyValue, at, source, sourceId });
    queueWebhook(
      parts,
      contact.id,
      { subscriptionType: 'object.propertyChange', propertyName, propertyValue },
      origin,
    );
  }
  const updatedAt = Math.max(contact.updatedAt, origin.at);
  const changed = { ...contact, updatedAt, values: { ...contact.values, ...changes } };
  parts.contacts.save(changed);
  return changed;
};

/** Creates a contact; without a lifecycle stage it becomes a lead, as in a new HubSpot account. */
export const createContact = (parts: AccountParts, given: PropertyValues, origin: Origin): Contact =>
  inTransaction(parts.database, () => {
    const checked = check(parts, given, origin);
    if (!['email', 'firstname', 'lastname'].some((name) => (checked[name] ?? '') !== ''))
      throw invalidInput('A contact needs at least one of email, firstname and lastname.');
    for (const [name, value] of uniqueAmong(parts, checked)) refuseTaken(parts, name, value, undefined);
    const id = parts.sequences.next('contact', firstContactId);
    const contact = { id, createdAt: origin.at, updatedAt: origin.at, archivedAt: null, values: {} };
    parts.contacts.insert(contact);
    queueWebhook(parts, id, { subscriptionType: 'object.creation' }, origin);
    const filled = Object.entries({ lifecyclestage: 'lead', ...checked }).filter(([, value]) => value !== '');
    return apply(parts, contact, Object.fromEntries(filled), origin);
  });

/** Changes a contact. Values that it has already, and a lifecycle stage that goes backward, have no effect. */
export const updateContact = (
  parts: AccountParts,
  contact: Contact,
  given: PropertyValues,
  origin: Origin,
): Contact =>
  inTransaction(parts.database, () => {
    const changes = effectiveChanges(parts, contact, check(parts, given, origin));
    for (const [name, value] of uniqueAmong(parts, changes)) refuseTaken(parts, name, value, contact.id);
    return Object.keys(changes).length === 0 ? contact : apply(parts, contact, changes, origin);
  });

/** Moves a contact to the recycle bin; its unique values are free again. */
export const archiveContact = (parts: AccountParts, contact: Contact, origin: Origin): void => {
  inTransaction(parts.database, () => {
    parts.contacts.letGo(contact.id);
    parts.contacts.save({ ...contact, archivedAt: origin.at });
    queueWebhook(parts, contact.id, { subscriptionType: 'object.deletion' }, origin);
  });
};

/** The lifecycle stage moves forward only: a step back is ignored without a word, unless the value was cleared before. */
const goesBackward = (parts: AccountParts, from: string, to: string): boolean => {
  const stages = parts.properties.get('lifecyclestage')?.options.map((option) => option.value) ?? [];
  return to !== '' && stages.indexOf(to) < stages.indexOf(from);
};

/** What of the given values makes a difference to the contact. */
const effectiveChanges = (parts: AccountParts, contact: Contact, given: PropertyValues): PropertyValues => {
  const entries = Object.entries(given).filter(([name, value]) => {
    const present = contact.values[name] ?? '';
    if (value === present) return false;
    return name !== 'lifecyclestage' || !goesBackward(parts, present, value);
  });
  return Object.fromEntries(entries);
};
