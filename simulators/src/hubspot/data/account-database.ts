import { DatabaseSync } from 'node:sqlite';

const schema = `
  create table if not exists sequence (name text primary key, value integer not null) strict;
  create table if not exists property (name text primary key, definition text not null, archived_at integer) strict;
  create table if not exists property_group (name text primary key, label text not null, display_order integer not null) strict;
  create table if not exists owner (id integer primary key, owner text not null) strict;
  create table if not exists contact (
    id integer primary key, created_at integer not null, updated_at integer not null, archived_at integer, property_values text not null
  ) strict;
  create table if not exists contact_history (
    place integer primary key, contact integer not null, property text not null, value text not null,
    at integer not null, source text not null, source_id text not null
  ) strict;
  create index if not exists contact_history_by_property on contact_history (contact, property);
  create table if not exists unique_value (
    property text not null, value text not null, contact integer not null, primary key (property, value)
  ) strict;
  create table if not exists delivery (
    id integer primary key, kind text not null, attempt integer not null, due_at integer not null,
    state text not null, answer text not null
  ) strict;
  create index if not exists delivery_waiting on delivery (due_at) where state = 'waiting';
  create table if not exists message (
    id integer primary key, kind text not null, place real not null, payload text not null, delivery integer references delivery (id)
  ) strict;
  create index if not exists message_waiting on message (place) where delivery is null;
  create index if not exists message_of_delivery on message (delivery);
`;

/** Opens the account's data, making the tables on first use. `file` is a path or ':memory:'. */
export const openAccountDatabase = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  database.exec(schema);
  return database;
};

/** Runs the work in one transaction, or as part of the one that is open. A throw undoes it. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  if (database.isTransaction) return work();
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
};
