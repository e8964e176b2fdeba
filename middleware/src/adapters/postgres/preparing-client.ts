import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';

const mark = /^\/\* prepared: (\w+) \*\//;

/**
 * Marks a statement that is asked at each request: a server plans it once for each connection and not at each request.
 * Put it first in the statement. The text must be the same each time; what differs goes in parameters.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared: ${name} */`);

/** A connection that sends a statement so marked under its name. Kysely names none. */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // The real method has eight signatures; the one that Kysely uses is a text with its values.
    const query: (...given: unknown[]) => unknown = this.query.bind(this);
    const named = (asked: unknown, ...rest: unknown[]): unknown => {
      const name = typeof asked === 'string' ? mark.exec(asked)?.[1] : undefined;
      return query(name === undefined ? asked : { name, text: asked }, ...rest);
    };
    Object.assign(this, { query: named });
  }
}
