import { createHash } from 'node:crypto';
import { realpathSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Holds a data folder for this process. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * PGlite lets two processes open one folder, and both lose data: so we take our own lock first.
 * It is a socket that the kernel lets go when the process ends, however it ends; it tells our process id to whoever asks.
 * @throws when another process holds the folder, naming it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = addressOf(realpathSync(folder));
  const server = createServer((socket) => socket.end(String(process.pid)));
  try {
    await listen(server, address);
  } catch (error) {
    const holder = await askHolder(address);
    if (holder !== null || !isLeftover(address)) throw inUse(folder, holder, error);
    unlinkSync(address);
    await listen(server, address);
  }
  server.unref();
  return { release: () => new Promise((released) => server.close(() => released())) };
}

function addressOf(folder: string): string {
  const name = `treaty-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return String.raw`\\.\pipe\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Only a socket that is a file can be left behind by a process that was killed. */
const isLeftover = (address: string): boolean => process.platform !== 'win32' && !address.startsWith('\0');

const listen = (server: Server, address: string): Promise<void> =>
  new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen({ path: address }, () => listening());
  });

const askHolder = (address: string): Promise<string | null> =>
  new Promise((told) => {
    let pid = '';
    const socket = connect({ path: address });
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (data) => (pid += data.toString()));
    socket.on('error', () => told(null));
    socket.on('close', () => told(pid === '' ? null : pid));
  });

const inUse = (folder: string, holder: string | null, cause: unknown): Error =>
  new Error(
    `The data folder ${folder} is in use by ${holder === null ? 'another process' : `process ${holder}`}. ` +
      'Stop that process, choose another folder with TREATY_DATA, or let several processes share a PostgreSQL server with DATABASE_URL.',
    { cause },
  );
