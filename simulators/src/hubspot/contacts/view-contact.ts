import type { AccountParts } from '../account-parts.ts';
import { allValues, type Contact } from '../model/contact.ts';
import { instantText } from '../model/instant-text.ts';

/** Which properties an answer shows. */
export interface Selection {
  readonly properties: readonly string[];
  readonly propertiesWithHistory: readonly string[];
}

/** A contact as the API shows it. */
export interface ContactView {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly propertiesWithHistory?: Readonly<Record<string, object[]>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archived: boolean;
  readonly archivedAt?: string;
}

const shownAnyway = ['createdate', 'hs_object_id', 'lastmodifieddate'];
const shownByDefault = ['email', 'firstname', 'lastname'];

/** Unset properties are null, unknown ones are left out; without a choice the default ones are shown. */
const select = (parts: AccountParts, contact: Contact, properties: readonly string[]) => {
  const values = allValues(contact);
  const wanted = properties.length === 0 ? shownByDefault : properties;
  const known = wanted.filter((name) => parts.properties.get(name) !== undefined);
  return Object.fromEntries([...shownAnyway, ...known].sort().map((name) => [name, values[name] ?? null]));
};

const historyOf = (parts: AccountParts, contact: Contact, property: string): object[] =>
  parts.contacts.history(contact.id, property).map(({ value, at, source, sourceId }) => ({
    value,
    timestamp: instantText(at),
    sourceType: source,
    sourceId,
  }));

const withHistory = (parts: AccountParts, contact: Contact, properties: readonly string[]) =>
  properties.length === 0
    ? {}
    : {
        propertiesWithHistory: Object.fromEntries(
          properties.map((name) => [name, historyOf(parts, contact, name)]),
        ),
      };

/** Shows a contact with the properties asked for. */
export const viewContact = (parts: AccountParts, contact: Contact, selection: Selection): ContactView => ({
  id: String(contact.id),
  properties: select(parts, contact, selection.properties),
  ...withHistory(parts, contact, selection.propertiesWithHistory),
  createdAt: instantText(contact.createdAt),
  updatedAt: instantText(contact.updatedAt),
  archived: contact.archivedAt !== null,
  ...(contact.archivedAt === null ? {} : { archivedAt: instantText(contact.archivedAt) }),
});

/** Shows a contact right after it was written: every value that it has. */
export const viewWritten = (parts: AccountParts, contact: Contact): ContactView =>
  viewContact(parts, contact, {
    properties: Object.keys(allValues(contact)),
    propertiesWithHistory: [],
  });
