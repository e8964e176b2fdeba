import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { databaseFault } from '../../../middleware/src/adapters/postgres/database-fault.ts';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { migrate } from '../../../middleware/src/adapters/postgres/migrate.ts';
import type { Schema } from '../../../middleware/src/adapters/postgres/schema.ts';
import { PGliteThread } from '../../../middleware/src/adapters/postgres/pglite-thread.ts';
import { askShared } from '../../support/shared/ask-shared.ts';

async function limitsOf(db: Kysely<Schema>): Promise<unknown> {
  const { rows } = await sql`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`.execute(
    db,
  );
  return rows[0];
}

describe('a server', () => {
  test('ends a statement that takes too long, except in long work such as a migration, or waits too long for a lock', async () => {
    const engine = openServer(await askShared('empty-database'));
    expect(await limitsOf(engine.db)).toEqual({ statement: '30s', lock: '10s' });
    expect(await engine.longWork(limitsOf)).toEqual({ statement: '0', lock: '10s' });
    await engine.close();
  });

  test('whose migration waits too long for a lock says that another process holds it', async () => {
    const error = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
    const locked = { longWork: <T>() => Promise.resolve({ error } as T) };
    await expect(migrate(locked)).rejects.toThrow('another process holds a lock');
  });

  test.each(['57014', '55P03'])('with code %s is busy: the caller may try again', (code) => {
    expect(databaseFault(Object.assign(new Error('canceling statement'), { code }))).toMatchObject({
      code: 'database_unavailable',
    });
  });
});

describe('the thread of the embedded database', () => {
  test('that ends by itself says so, and leaves no question open', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'treaty-thread-')), 'file');
    writeFileSync(file, 'no folder: the database cannot be opened in it');
    const thread = new PGliteThread(join(file, 'pglite'));
    const asked = thread.query('select 1');
    await Promise.all([
      expect(asked).rejects.toThrow('ended'),
      expect(thread.waitReady).rejects.toThrow('ended'),
    ]);
    expect((await thread.died).message).toBe('the thread of the embedded database ended');
    await expect(thread.query('select 1')).rejects.toThrow('closed');
  });
});
