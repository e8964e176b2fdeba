import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await server.close();
});

const health = { health: () => Promise.resolve({ ok: true as const, version: '1' }) };

const open = async (from: string, text = ''): Promise<Socket> => {
  const socket = connect({ port: server.port, host: '127.0.0.1', localAddress: from });
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};
const slow = 'POST /v1/activities HTTP/1.1\r\nHost: treaty\r\nX-Slow: ';
const answered = async (from: string): Promise<boolean> => {
  const socket = await open(from, 'GET /healthz HTTP/1.1\r\nHost: treaty\r\n\r\n');
  const answer = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])]);
  socket.destroy();
  return String(answer[0]).startsWith('HTTP/1.1 200');
};
const isOpen = (socket: Socket): boolean => !socket.destroyed && socket.readyState === 'open';

test('1,100 slow connections of one address starve nobody: neither others nor requests of the same address', async () => {
  server = await startServer({
    handlers: health,
    config: { maxConnections: 1000, connectionsPerNetwork: 200 },
  });
  for (let turn = 0; turn < 1100; turn += 1) await open('127.0.0.2', slow);
  const results = await Promise.all(
    Array.from({ length: 134 }, (_, turn) => answered(turn % 2 === 0 ? '127.0.0.1' : '127.0.0.2')),
  );
  expect(results.filter(Boolean)).toHaveLength(134);
  expect(
    sockets.filter((socket) => socket.localAddress === '127.0.0.2' && isOpen(socket)).length,
  ).toBeLessThan(201);
}, 30_000);

test('slow connections of many addresses make room for whoever comes', async () => {
  server = await startServer({ handlers: health, config: { maxConnections: 20, connectionsPerNetwork: 5 } });
  for (let turn = 0; turn < 60; turn += 1) await open(`127.0.1.${turn % 20}`, slow);
  expect(await answered('127.0.0.1')).toBe(true);
});

test('a request under way is never cut for a newcomer', async () => {
  const { promise: held, resolve: answer } = Promise.withResolvers<{ ok: true; version: string }>();
  server = await startServer({ handlers: { health: () => held }, config: { connectionsPerNetwork: 2 } });
  const asked = fetch(`${server.url}/healthz`);
  await open('127.0.0.1', slow);
  await open('127.0.0.1', slow);
  await open('127.0.0.1', slow);
  answer({ ok: true, version: '1' });
  expect((await asked).status).toBe(200);
});

test('the connections of a trusted proxy are those of many', async () => {
  const config = { connectionsPerNetwork: 2, trustProxy: ['127.0.0.9'] };
  server = await startServer({ handlers: health, config });
  for (let turn = 0; turn < 5; turn += 1) await open('127.0.0.9', slow);
  expect(await answered('127.0.0.9')).toBe(true);
  expect(sockets.filter((socket) => isOpen(socket))).toHaveLength(5);
});
