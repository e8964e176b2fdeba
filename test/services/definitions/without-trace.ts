import type { Engine } from '../../../middleware/src/adapters/postgres/engine.ts';

class RolledBack extends Error {}

/** Works on the database and leaves it as it was. */
export async function withoutTrace(
  db: Engine['db'],
  work: (tx: Engine['db']) => Promise<void>,
): Promise<void> {
  const rolledBack = new RolledBack();
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
}
