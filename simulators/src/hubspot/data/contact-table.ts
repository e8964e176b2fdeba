import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Contact, HistoryEntry } from '../model/contact.ts';

/** Contacts, the history of their values, and which contact holds which unique value. */
export interface ContactTable {
  readonly insert: (contact: Contact) => void;
  readonly save: (contact: Contact) => void;
  readonly get: (id: number) => Contact | undefined;
  /** Contacts with an id of at least `from`, by id, archived or not. */
  readonly list: (page: { from: number; limit: number; archived: boolean }) => Contact[];
  readonly remember: (contact: number, property: string, entry: HistoryEntry) => void;
  /** Newest first. */
  readonly history: (contact: number, property: string) => HistoryEntry[];
  readonly holderOf: (property: string, value: string) => number | undefined;
  readonly hold: (property: string, value: string, contact: number) => void;
  /** Lets go of one unique value, or of all that the contact holds. */
  readonly letGo: (contact: number, property?: string) => void;
}

const contactRow = z
  .object({
    id: z.number(),
    created_at: z.number(),
    updated_at: z.number(),
    archived_at: z.number().nullable(),
    property_values: z.string(),
  })
  .transform((row): Contact => ({
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
    values: z.record(z.string(), z.string()).parse(JSON.parse(row.property_values)),
  }));

const historyRow = z
  .object({
    value: z.string(),
    at: z.number(),
    source: z.enum(['INTEGRATION', 'CRM_UI']),
    source_id: z.string(),
  })
  .transform((row): HistoryEntry => ({
    value: row.value,
    at: row.at,
    source: row.source,
    sourceId: row.source_id,
  }));

export const openContactTable = (database: DatabaseSync): ContactTable => {
  const insert = database.prepare('insert into contact values (?, ?, ?, ?, ?)');
  const save = database.prepare(
    'update contact set updated_at = ?, archived_at = ?, property_values = ? where id = ?',
  );
  const get = database.prepare('select * from contact where id = ?');
  const list = database.prepare(
    'select * from contact where id >= ? and (archived_at is not null) = ? order by id limit ?',
  );
  const remember = database.prepare(
    'insert into contact_history (contact, property, value, at, source, source_id) values (?, ?, ?, ?, ?, ?)',
  );
  const history = database.prepare(
    'select * from contact_history where contact = ? and property = ? order by at desc, place desc',
  );
  const holderOf = database.prepare('select contact from unique_value where property = ? and value = ?');
  const hold = database.prepare('insert into unique_value values (?, ?, ?)');
  const letGo = database.prepare(
    'delete from unique_value where contact = ? and property = coalesce(?, property)',
  );

  return {
    insert: ({ id, createdAt, updatedAt, archivedAt, values }) =>
      insert.run(id, createdAt, updatedAt, archivedAt, JSON.stringify(values)),
    save: ({ id, updatedAt, archivedAt, values }) =>
      save.run(updatedAt, archivedAt, JSON.stringify(values), id),
    get: (id) => contactRow.optional().parse(get.get(id)),
    list: ({ from, limit, archived }) => z.array(contactRow).parse(list.all(from, archived ? 1 : 0, limit)),
    remember: (contact, property, { value, at, source, sourceId }) =>
      remember.run(contact, property, value, at, source, sourceId),
    history: (contact, property) => z.array(historyRow).parse(history.all(contact, property)),
    holderOf: (property, value) =>
      z.object({ contact: z.number() }).optional().parse(holderOf.get(property, value))?.contact,
    hold: (property, value, contact) => hold.run(property, value, contact),
    letGo: (contact, property) => letGo.run(contact, property ?? null),
  };
};
