import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The latest response of a connection; undefined before its first request. */
export type ResponseOf = (socket: Duplex) => ServerResponse | undefined;

/** Remembers which connection is answering which request. */
export const trackResponses = (server: Server): ResponseOf => {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    latest.set(request.socket, response);
  });
  return (socket) => latest.get(socket);
};
