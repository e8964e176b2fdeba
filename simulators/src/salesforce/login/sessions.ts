import { z } from 'zod';
import type { Clock } from '../data/org-data.ts';
import type { Database } from '../store/database.ts';
import { recordId } from '../store/record-id.ts';

const sessionRow = z.object({ user_id: z.string(), used_at: z.number(), idle_limit: z.number().nullable() });

/** The sessions of the org's users; they outlive a restart, as the data does. */
export class Sessions {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #organizationId: string;

  constructor(given: { database: Database; clock: Clock; organizationId: string }) {
    this.#database = given.database;
    this.#clock = given.clock;
    this.#organizationId = given.organizationId;
  }

  /** Opens a session; it ends after that many idle milliseconds, or never. */
  open(userId: string, idleLimit: number | null): string {
    const token = `${this.#organizationId.slice(0, 15)}!${recordId('AQE', this.#database.next('session'))}`;
    this.#database.connection
      .prepare('insert into session (token, user_id, used_at, idle_limit) values (?, ?, ?, ?)')
      .run(token, userId, this.#clock.now(), idleLimit);
    return token;
  }

  /** The user of a session that is still open; using it keeps it open. */
  userOf(token: string): string | undefined {
    const row = this.#database.connection.prepare('select * from session where token = ?').get(token);
    if (row === undefined) return undefined;
    const session = sessionRow.parse(row);
    const now = this.#clock.now();
    if (session.idle_limit !== null && now - session.used_at > session.idle_limit) return undefined;
    this.#database.connection.prepare('update session set used_at = ? where token = ?').run(now, token);
    return session.user_id;
  }

  /** Ends every session of a user. */
  endAllOf(userId: string): void {
    this.#database.connection.prepare('delete from session where user_id = ?').run(userId);
  }
}
