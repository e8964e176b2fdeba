import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** What is to be asked of whom. */
export interface Load {
  readonly port: number;
  /** The request as it goes over the wire, the same each time. */
  readonly request: string;
  readonly count: number;
  /** Requests that are under way at a time, each on a connection of its own that is kept open. */
  readonly connections: number;
}

/** How the answers came. */
export interface Answered {
  /** Seconds until the last answer. */
  readonly took: number;
  /** Milliseconds that half of the answers took at most, and that 99 of 100 took at most. */
  readonly p50: number;
  readonly p99: number;
  /** Bytes of one answer's body. */
  readonly bytes: number;
}

process.on('message', (load: Load) => {
  sendAll(load).then(
    (answered) => process.send?.(answered),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());

async function sendAll({ port, request, count, connections }: Load): Promise<Answered> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const times: number[] = [];
  let left = count;
  let bytes = 0;
  const begin = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      while (left > 0) {
        left -= 1;
        const sent = performance.now();
        bytes = await ask(socket, request);
        times.push(performance.now() - sent);
      }
    }),
  );
  const took = (performance.now() - begin) / 1000;
  for (const socket of sockets) socket.destroy();
  times.sort((a, b) => a - b);
  const share = (part: number): number => times[Math.ceil(times.length * part) - 1] ?? Number.NaN;
  return { took, p50: share(0.5), p99: share(0.99), bytes };
}

const open = (port: number): Promise<Socket> =>
  new Promise((connected, failed) => {
    const socket = connect(port, '127.0.0.1', () => connected(socket.setNoDelay()));
    socket.once('error', failed);
  });

/** Written over a bare socket, so that the sender takes as little of the machine as it can. Resolves to the bytes of the answer's body. */
const ask = (socket: Socket, request: string): Promise<number> =>
  new Promise((answered, failed) => {
    let received: Buffer = Buffer.alloc(0);
    const onData = (part: Buffer): void => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      const body = bodyOf(received);
      if (body === null) return;
      socket.off('data', onData);
      if (body instanceof Error) failed(body);
      else answered(body);
    };
    socket.on('data', onData);
    socket.write(request);
  });

/** The length of the body once all of it is there; null before. */
function bodyOf(received: Buffer): number | Error | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200 ')) return new Error(`answered with ${head.split('\r\n')[0] ?? ''}`);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
  return received.length < end + 4 + length ? null : length;
}
