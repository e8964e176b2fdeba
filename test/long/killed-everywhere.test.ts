import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { faultPoints } from '../chaos/fault-points.ts';
import { killBetweenSteps } from '../chaos/kill-between-steps.ts';
import { startPostgres, type PostgresServer } from '../support/server-databases.ts';

describe('the process is killed during a handoff, at every point, on PostgreSQL', () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  test.each(faultPoints)(
    'at %s: the handoff arrives, every step once',
    async (point) => {
      const name = point.replaceAll(/[^a-z]/g, '_');
      const databaseUrl = (await server?.database(name)) ?? '';
      await killBetweenSteps([point], databaseUrl);
    },
    120_000,
  );

  test('one handoff dies at every point in turn, and arrives', async () => {
    const databaseUrl = (await server?.database('all_points')) ?? '';
    await killBetweenSteps(faultPoints, databaseUrl);
  }, 400_000);
});

test(
  'one handoff dies at every point in turn, and arrives, on PGlite',
  () => killBetweenSteps(faultPoints),
  400_000,
);
