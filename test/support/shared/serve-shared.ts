import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import type { Shared } from './ask-shared.ts';
import type { SharedPostgres } from './shared-postgres.ts';

/**
 * A process of its own beside the tests: one PostgreSQL server and one browser for all of them, each started when a test
 * first asks for it. It ends when the channel to jest closes, and stops what it started.
 */
let postgres: Promise<SharedPostgres> | undefined;
let browser: Promise<BrowserServer> | undefined;

const startPostgres = async (): Promise<SharedPostgres> => {
  const { openSharedPostgres } = await import('./shared-postgres.ts');
  return openSharedPostgres();
};

const startBrowser = async (): Promise<BrowserServer> => {
  const { openSharedBrowser } = await import('./shared-browser.ts');
  return openSharedBrowser();
};

const answers: Readonly<Record<Shared, () => Promise<string>>> = {
  'migrated-database': async () => (await (postgres ??= startPostgres())).migrated(),
  'empty-database': async () => (await (postgres ??= startPostgres())).empty(),
  browser: async () => (await (browser ??= startBrowser())).wsEndpoint(),
};

const isShared = (name: string): name is Shared => name in answers;

const server = createServer((request, response) => {
  const name = request.url?.slice(1) ?? '';
  const answer = isShared(name) ? answers[name]() : Promise.reject(new Error(`nobody shares ${name}`));
  answer.then(
    (address) => response.end(address),
    (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
  );
});

server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

// Ctrl-C reaches this process too: jest's end is awaited all the same.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void stop().finally(() => process.exit());
});

async function stop(): Promise<void> {
  await Promise.allSettled([
    postgres?.then((server) => server.close()),
    browser?.then((server) => server.close()),
  ]);
  const { TMPDIR = '' } = process.env;
  if (basename(TMPDIR).startsWith('treaty-tests-')) rmSync(TMPDIR, { recursive: true, force: true });
}
