import type { AccountParts } from '../account-parts.ts';
import { findContact, getContact } from '../contacts/find-contact.ts';
import { archiveContact, createContact, updateContact } from '../contacts/write-contact.ts';
import { allValues, type Contact, type HistoryEntry, type Origin } from '../model/contact.ts';

/** A contact as people in HubSpot see it. */
export interface ContactRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** `at`: when it happened, epoch milliseconds; now unless told. */
export interface When {
  readonly at?: number;
}

/** What people do with contacts in HubSpot itself; every change sends its webhooks. Faults are thrown in HubSpot's words. */
export interface ContactControl {
  readonly create: (properties: ContactRecord['properties'], when?: When) => ContactRecord;
  readonly update: (id: string, properties: ContactRecord['properties'], when?: When) => ContactRecord;
  readonly archive: (id: string, when?: When) => void;
  readonly get: (id: string) => ContactRecord;
  readonly byEmail: (email: string) => ContactRecord | undefined;
  /** All that are not archived, by id. */
  readonly all: () => ContactRecord[];
  /** Newest first. */
  readonly history: (id: string, property: string) => HistoryEntry[];
}

const signedInUser = 'userId:1001';

const recordOf = (contact: Contact): ContactRecord => ({
  id: String(contact.id),
  properties: allValues(contact),
});

export const contactControl = (parts: AccountParts): ContactControl => {
  const byPerson = (when: When = {}): Origin => ({
    source: 'CRM_UI',
    sourceId: signedInUser,
    at: when.at ?? parts.clock.now(),
  });
  return {
    create: (properties, when) => recordOf(createContact(parts, properties, byPerson(when))),
    update: (id, properties, when) =>
      recordOf(updateContact(parts, getContact(parts, id), properties, byPerson(when))),
    archive: (id, when) => archiveContact(parts, getContact(parts, id), byPerson(when)),
    get: (id) => recordOf(getContact(parts, id)),
    byEmail: (email) => {
      const contact = findContact(parts, email, 'email');
      return contact === undefined ? undefined : recordOf(contact);
    },
    all: () => parts.contacts.list({ from: 0, limit: -1, archived: false }).map(recordOf),
    history: (id, property) => parts.contacts.history(Number(id), property),
  };
};
