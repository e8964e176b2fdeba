import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Running numbers that survive a restart. */
export interface Sequences {
  /** The next number of that name; the first one is `first`. */
  readonly next: (name: string, first: number) => number;
}

const row = z.object({ value: z.number() });

export const openSequences = (database: DatabaseSync): Sequences => {
  const advance = database.prepare(
    'insert into sequence (name, value) values (?, ?) on conflict do update set value = value + 1 returning value',
  );
  return { next: (name, first) => row.parse(advance.get(name, first)).value };
};
