import type { Server } from 'node:http';

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const portTaken = (port: number, cause: Error): Error => {
  const wayOut = 'Stop the program that listens there, or move all ports with TREATY_PORT.';
  return new Error(`Port ${port} is in use. ${wayOut}`, { cause });
};

/** Listens and resolves to the port (the one asked for, or a free one for 0); rejects when the port is taken, saying so. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(isTaken(error) ? portTaken(port, error) : error);
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve(portOf(server));
    });
  });

/** Stops listening, lets answers under way finish for at most so many milliseconds, then cuts what is left: a request that never ends would keep the server for ever. */
export const close = (server: Server, deadlineMs: number): Promise<void> =>
  new Promise((resolve) => {
    AbortSignal.timeout(deadlineMs).addEventListener('abort', () => server.closeAllConnections());
    server.close(() => resolve());
  });
