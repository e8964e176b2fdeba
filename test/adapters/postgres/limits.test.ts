import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { databaseFault } from '../../../middleware/src/adapters/postgres/database-fault.ts';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { PGliteThread } from '../../../middleware/src/adapters/postgres/pglite-thread.ts';
import { askShared } from '../../support/shared/ask-shared.ts';

describe('a server', () => {
  test('ends a statement that takes too long, or waits too long for a lock', async () => {
    const engine = openServer(await askShared('empty-database'));
    const setting = async (name: string): Promise<unknown> =>
      (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(engine.db)).rows[0]
        ?.value;
    expect([await setting('statement_timeout'), await setting('lock_timeout')]).toEqual(['30s', '10s']);
    await engine.close();
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
