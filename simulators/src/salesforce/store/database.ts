import { DatabaseSync } from 'node:sqlite';

const tables = `
  create table if not exists record (id text primary key, object text not null, version integer not null, body text not null) strict;
  create index if not exists record_by_object on record (object, id);
  create table if not exists unique_value (
    object text not null, field text not null, value text not null, id text not null, primary key (object, field, value)
  ) strict;
  create table if not exists counter (name text primary key, value integer not null) strict;
  create table if not exists metadata (id integer primary key, folder text not null, body text not null) strict;
  create table if not exists session (
    token text primary key, user_id text not null, used_at integer not null, idle_limit integer
  ) strict;
`;

/** The org's data: an SQLite file (or `:memory:`) and transactions that may be nested. */
export class Database {
  readonly connection: DatabaseSync;
  #depth = 0;

  constructor(dataFile: string) {
    this.connection = new DatabaseSync(dataFile);
    this.connection.exec('pragma journal_mode = wal; pragma synchronous = normal;');
    this.connection.exec(tables);
  }

  /** Runs the work; what it wrote is undone if it throws, or if its result is not worth keeping. */
  transaction<Result>(work: () => Result, isKept: (result: Result) => boolean = () => true): Result {
    const savepoint = `level_${this.#depth}`;
    const undo = `rollback to ${savepoint}; release ${savepoint}`;
    this.connection.exec(`savepoint ${savepoint}`);
    this.#depth += 1;
    try {
      const result = work();
      this.connection.exec(isKept(result) ? `release ${savepoint}` : undo);
      return result;
    } catch (error) {
      this.connection.exec(undo);
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  /** The next number of a counter: 1, 2, 3, ... */
  next(counter: string): number {
    const row = this.connection
      .prepare(
        'insert into counter (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value',
      )
      .get(counter);
    return Number(row?.['value']);
  }

  close(): void {
    this.connection.close();
  }
}
