import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const ownerSchema = z.object({
  id: z.number().int(),
  userId: z.number().int(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  createdAt: z.number().int(),
});

/** A HubSpot user who can own contacts. */
export type Owner = z.infer<typeof ownerSchema>;

export interface OwnerTable {
  readonly get: (id: number) => Owner | undefined;
  /** By id. */
  readonly all: () => Owner[];
  readonly insert: (owner: Owner) => void;
}

const ownerRow = z.object({ owner: z.string() }).transform((row) => ownerSchema.parse(JSON.parse(row.owner)));

export const openOwnerTable = (database: DatabaseSync): OwnerTable => {
  const get = database.prepare('select owner from owner where id = ?');
  const all = database.prepare('select owner from owner order by id');
  const insert = database.prepare('insert into owner values (?, ?)');
  return {
    get: (id) => ownerRow.optional().parse(get.get(id)),
    all: () => z.array(ownerRow).parse(all.all()),
    insert: (owner) => insert.run(owner.id, JSON.stringify(owner)),
  };
};
