import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Ids } from '../../services/ports/ids.ts';
import type { Log } from '../../services/ports/log.ts';
import type { ProblemCode } from './problem-table.ts';
import { problemReply } from './problem.ts';
import { allHeaders, type Reply, writeReply } from './reply.ts';
import type { ResponseOf } from './track-responses.ts';

interface ProtocolParts {
  readonly log: Log;
  readonly ids: Ids;
  readonly responseOf: ResponseOf;
}

/** What Node's parser finds wrong, by its code; everything else is no HTTP. */
const codes: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['request_timeout', 'The request did not arrive in full in time.'],
  HPE_HEADER_OVERFLOW: ['headers_too_large', 'The headers are larger than 16 kB.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too_large', 'The chunk extensions are too large.'],
};
const noHttp = ['invalid_body', 'This is not a request of HTTP/1.1.'] as const;

const headOf = ({ status, headers }: Reply): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');

/** Answers what never becomes a request, or one that Node would refuse by itself, like everything else: with our headers and a problem document. */
export const answerProtocolErrors = (server: Server, { log, ids, responseOf }: ProtocolParts): void => {
  const refuse = (code: ProblemCode, detail: string): Reply => {
    const id = ids.uuid();
    const reply = problemReply({ id, code, detail });
    log.info({ id, route: 'none', status: reply.status }, 'request');
    return reply;
  };
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    const response = responseOf(socket);
    const isAnswering = response?.headersSent === true && !response.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering) {
      socket.destroy();
      return;
    }
    const reply = refuse(...(codes[error.code ?? ''] ?? noHttp));
    const head = headOf({ ...reply, headers: allHeaders(reply, true) });
    socket.end(`${head}\r\n\r\n${reply.body ?? ''}`);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    writeReply(response, refuse('expectation_failed', 'Only Expect: 100-continue is understood.'), true);
  });
};
