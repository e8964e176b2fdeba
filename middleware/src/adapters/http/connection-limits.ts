import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './rate-limit.ts';
import type { ResponseOf } from './track-responses.ts';

/** How many connections there may be at once. */
export interface ConnectionLimits {
  readonly all: number;
  readonly perNetwork: number;
  /** Whether an address is that of a proxy of ours, whose connections are those of many. */
  readonly isProxy: (address: string) => boolean;
  readonly responseOf: ResponseOf;
}

/**
 * Bounds the connections of each network and of all. A new one takes the place of the oldest that has not sent a whole request: so
 * slow senders starve each other, and never those who send what they have to say.
 */
export const limitConnections = (server: Server, limits: ConnectionLimits): void => {
  const { all, perNetwork, isProxy, responseOf } = limits;
  const everybody = new Set<Socket>();
  const byNetwork = new Map<string, Set<Socket>>();
  const isWaiting = (socket: Socket): boolean => {
    const response = responseOf(socket);
    return response === undefined || !response.req.complete || response.writableFinished;
  };
  // A closed socket no longer tells its address.
  const networks = new WeakMap<Socket, string>();
  const forget = (socket: Socket): void => {
    const network = networks.get(socket) ?? '';
    everybody.delete(socket);
    byNetwork.get(network)?.delete(socket);
    if (byNetwork.get(network)?.size === 0) byNetwork.delete(network);
  };
  const makeRoom = (sockets: ReadonlySet<Socket>, limit: number, newcomer: Socket): void => {
    if (sockets.size <= limit) return;
    const oldest = sockets.values().find((socket) => socket !== newcomer && isWaiting(socket)) ?? newcomer;
    forget(oldest);
    oldest.destroy();
  };

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const network = networkOf(address);
    const neighbours = byNetwork.get(network) ?? new Set();
    networks.set(socket, network);
    byNetwork.set(network, neighbours.add(socket));
    everybody.add(socket);
    socket.once('close', () => forget(socket));
    if (!isProxy(address)) makeRoom(neighbours, perNetwork, socket);
    makeRoom(everybody, all, socket);
  });
};
