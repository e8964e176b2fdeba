import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { startPostgres, type PostgresServer } from '../support/server-databases.ts';
import { killBetweenSteps } from './kill-between-steps.ts';

describe('the process is killed during a handoff, on PostgreSQL', () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  test.each([
    ['hand-off.crm.placed', 'placed'],
    ['hand-off.clock.settled', 'settled'],
  ])(
    'at %s: the handoff arrives, every step once',
    async (point, name) => {
      const databaseUrl = (await server?.database(name)) ?? '';
      await killBetweenSteps([point], databaseUrl);
    },
    300_000,
  );
});
