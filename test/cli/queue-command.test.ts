import { afterEach, expect, test } from '@jest/globals';
import type { DeadLetters } from '@treaty/contract/queue';
import { queueCommand } from '../../middleware/cli/queue/queue-command.ts';
import { startServer, type TestServer } from '../adapters/http/start-server.ts';
import { runInTerminal } from './run-in-terminal.ts';

const token = 'treaty_queue_0001';
const id = '019ab4c8-7c00-7000-8000-000000000009';
const given: DeadLetters = {
  total: 1,
  deadLetters: [
    {
      id,
      kind: 'sync-hubspot',
      key: 'L1',
      at: '2026-11-24T15:00:00.000Z',
      words: 'hubspot: answered 400: “Perhaps” is not one of the allowed options',
    },
  ],
};

let server: TestServer | undefined;
let retried: unknown[] = [];
afterEach(async () => {
  retried = [];
  await server?.close();
});

async function command(args: readonly string[], deadLetters: DeadLetters = given) {
  server = await startServer({
    tokens: { [token]: { name: 'admin', scopes: ['read', 'write'] } },
    handlers: {
      deadLetters: () => deadLetters,
      retryDeadLetters: ({ body }) => {
        retried.push(body);
        return { retried: body.ids?.length ?? deadLetters.total };
      },
    },
  });
  const { exitCode, output } = await runInTerminal(queueCommand, [...args, '--url', server.url], {
    TREATY_API_TOKEN: token,
  });
  return { exitCode, said: output };
}

test('what was given up is listed with the words of the system that refused it', async () => {
  const { exitCode, said } = await command(['list']);
  expect(exitCode).toBe(1);
  expect(said).toContain(`${id}  2026-11-24T15:00:00.000Z  sync-hubspot L1`);
  expect(said).toContain('is not one of the allowed options');
});

test('nothing given up is success', async () => {
  expect(await command(['list'], { total: 0, deadLetters: [] })).toEqual({
    exitCode: 0,
    said: 'No job was given up.',
  });
});

test('one is retried by its id, or all of them', async () => {
  expect(await command(['retry', id])).toEqual({ exitCode: 0, said: '1 queued again.' });
  await server?.close();
  expect((await command(['retry', '--all'])).exitCode).toBe(0);
  expect(retried).toEqual([{ ids: [id] }, {}]);
});

test.each([[['retry']], [['retry', id, '--all']], [['forget']]])('%j is wrong usage', async (args) => {
  expect((await command(args)).exitCode).toBe(2);
});
