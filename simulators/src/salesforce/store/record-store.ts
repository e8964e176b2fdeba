import type { FieldSchema, FieldValues } from '../schema/org-schema.ts';
import type { Database } from './database.ts';
import { fieldValuesIn, numberIn, textIn } from './row-values.ts';
import type { Row } from './row-values.ts';

/** A record as it is kept; `values` holds every field of its object, `Id` and `IsDeleted` included. */
export interface StoredRecord {
  readonly id: string;
  readonly object: string;
  readonly values: FieldValues;
}

/**
 * The records of every object. A body is parsed once per version; versions are never used twice,
 * so a rolled-back write leaves nothing wrong behind in memory.
 */
export class RecordStore {
  readonly #database: Database;
  readonly #parsed = new Map<string, { version: number; values: FieldValues }>();
  #version: number;

  constructor(database: Database) {
    this.#database = database;
    const row = database.connection.prepare('select coalesce(max(version), 0) as version from record').get();
    this.#version = row === undefined ? 0 : numberIn(row, 'version');
  }

  /** The record of that 18-character id, deleted ones included. */
  get(id: string): StoredRecord | undefined {
    const row = this.#database.connection
      .prepare('select id, object, version from record where id = ?')
      .get(id);
    return row === undefined ? undefined : this.#read(row);
  }

  /** Every record of an object, deleted ones included, oldest first. */
  list(object: string): StoredRecord[] {
    return this.#database.connection
      .prepare('select id, object, version from record where object = ? order by id')
      .all(object)
      .map((row) => this.#read(row));
  }

  /** Inserts or replaces a record. */
  put(record: StoredRecord): void {
    this.#version += 1;
    this.#database.connection
      .prepare(
        `insert into record (id, object, version, body) values (?, ?, ?, ?)
         on conflict (id) do update set version = excluded.version, body = excluded.body`,
      )
      .run(record.id, record.object, this.#version, JSON.stringify(record.values));
  }

  /** The id that holds a value of a unique field. */
  holderOf(object: string, field: FieldSchema, value: string): string | undefined {
    const row = this.#database.connection
      .prepare('select id from unique_value where object = ? and field = ? and value = ?')
      .get(object, field.name, uniqueForm(field, value));
    return row === undefined ? undefined : textIn(row, 'id');
  }

  /** Gives a value of a unique field to a record, instead of the one it held; null gives it up. */
  claim(record: StoredRecord, field: FieldSchema, value: string | null): void {
    const { connection } = this.#database;
    connection
      .prepare('delete from unique_value where object = ? and field = ? and id = ?')
      .run(record.object, field.name, record.id);
    if (value === null) return;
    connection
      .prepare('insert into unique_value (object, field, value, id) values (?, ?, ?, ?)')
      .run(record.object, field.name, uniqueForm(field, value), record.id);
  }

  #read(row: Row): StoredRecord {
    const [id, object, version] = [textIn(row, 'id'), textIn(row, 'object'), numberIn(row, 'version')];
    const known = this.#parsed.get(id);
    if (known?.version === version) return { id, object, values: known.values };
    const body = this.#database.connection.prepare('select body from record where id = ?').get(id) ?? {};
    const values = fieldValuesIn(body, 'body');
    this.#parsed.set(id, { version, values });
    return { id, object, values };
  }
}

const uniqueForm = (field: FieldSchema, value: string): string =>
  field.isCaseSensitive ? value : value.toLowerCase();
