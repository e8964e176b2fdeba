import type { ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers.ts';

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const everyReply = securityHeaders();

/** A reply with a JSON document, serialised here and nowhere else. */
export const jsonReply = (status: number, document: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(document)),
});

/** A reply without a body. */
export const emptyReply = (status: number, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body: null,
});

/** Writes the reply in one go. */
export const writeReply = (response: ServerResponse, reply: Reply, isLast: boolean): void => {
  response.writeHead(reply.status, {
    ...everyReply,
    ...reply.headers,
    ...(reply.body !== null && { 'content-length': String(reply.body.length) }),
    ...(isLast && { connection: 'close' }),
  });
  response.end(reply.body ?? undefined);
};
