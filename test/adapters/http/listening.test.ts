import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { listen } from '../../../middleware/src/adapters/http/listen.ts';
import { startServer } from './start-server.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

const connectTo = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
};

const elapsed = async (work: Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work;
  return performance.now() - before;
};

test('a port that is taken is refused, naming it and what to do', async () => {
  const first = await startServer();
  const second = createServer();
  await expect(listen(second, first.port, '127.0.0.1')).rejects.toThrow(
    `Port ${first.port} is in use. Stop the program that listens there, or move all ports with TREATY_PORT.`,
  );
  await first.close();
  expect(await listen(second, first.port, '127.0.0.1')).toBe(first.port);
  second.close();
});

describe('closing', () => {
  test('is at once when nothing is under way', async () => {
    const server = await startServer();
    await fetch(`${server.url}/healthz`);
    expect(await elapsed(server.close(5000))).toBeLessThan(500);
  });

  test('waits for the answer under way, and takes no new connection meanwhile', async () => {
    const { promise: held, resolve: answer } = Promise.withResolvers<{ ok: true; version: string }>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const server = await startServer({
      handlers: {
        health: () => {
          arrive(undefined);
          return held;
        },
      },
    });
    const response = fetch(`${server.url}/healthz`);
    await arrived;
    const closed = server.close(5000);
    await expect(connectTo(server.port)).rejects.toThrow('ECONNREFUSED');
    answer({ ok: true, version: '1' });
    expect((await response).headers.get('connection')).toBe('close');
    expect(await (await response).json()).toEqual({ ok: true, version: '1' });
    expect(await elapsed(closed)).toBeLessThan(500);
  });

  test('does not wait for a connection that never said anything', async () => {
    const server = await startServer();
    const cut = once(await connectTo(server.port), 'close');
    await fetch(`${server.url}/healthz`);
    expect(await elapsed(server.close(5000))).toBeLessThan(500);
    await cut;
  });

  test('cuts a request that does not end, when the time is up', async () => {
    const server = await startServer();
    const socket = await connectTo(server.port);
    socket.write('POST /v1/activities HTTP/1.1\r\nHost: treaty.example.com\r\n');
    await fetch(`${server.url}/healthz`);
    const cut = once(socket, 'close');
    const took = await elapsed(server.close(200));
    expect(took).toBeGreaterThan(150);
    expect(took).toBeLessThan(1000);
    await cut;
  });
});
