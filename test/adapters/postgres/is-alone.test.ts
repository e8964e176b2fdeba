import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { pollUntil } from '../../support/poll-until.ts';

describeOnDatabases('processes that share a database', bothEngines, (databaseOf) => {
  test('a process knows whether it is alone: on a folder always, on a server while no other is connected', async () => {
    const { engine } = databaseOf();
    expect(await engine.isAlone()).toBe(true);
    const { connectionString } = engine.bossOptions;
    const other = connectionString === undefined ? undefined : openServer(connectionString);
    if (other !== undefined) await sql`select 1`.execute(other.db);
    expect(await engine.isAlone()).toBe(other === undefined);
    await other?.close();
    await pollUntil('the other to be gone', () => engine.isAlone());
  });
});
