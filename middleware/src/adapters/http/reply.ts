import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { JsonText } from '../../services/ports/json-text.ts';
import { securityHeaders } from './security-headers.ts';

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text goes out together with the headers, in one write to the socket; a buffer would be a second one. */
  readonly body: string | null;
}

const everyReply = securityHeaders();

/** A reply with a JSON document, serialised here unless it was stored as text. */
export const jsonReply = (status: number, document: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: document instanceof JsonText ? document.text : JSON.stringify(document),
});

/** A reply without a body. */
export const emptyReply = (status: number, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body: null,
});

const styles = /<style>([\s\S]*?)<\/style>/g;

/** A reply with a page that may use the styles written into it and nothing else: no script, no frame, nothing from elsewhere. */
export const htmlReply = (status: number, page: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(page) },
  body: page,
});

function policyOf(page: string): string {
  const hashes = [...page.matchAll(styles)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const allowed = hashes.length === 0 ? "'none'" : hashes.join(' ');
  return `default-src 'none';style-src ${allowed};base-uri 'none';form-action 'none';frame-ancestors 'none'`;
}

/** All headers with which a reply goes out. */
export const allHeaders = (reply: Reply, isLast: boolean): Reply['headers'] => ({
  ...everyReply,
  ...reply.headers,
  ...(reply.body !== null && { 'content-length': String(Buffer.byteLength(reply.body)) }),
  ...(isLast && { connection: 'close' }),
});

/** Writes the reply in one go. */
export const writeReply = (response: ServerResponse, reply: Reply, isLast: boolean): void => {
  response.writeHead(reply.status, allHeaders(reply, isLast));
  response.end(reply.body ?? undefined);
};
