import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Problem } from '@treaty/contract/problem';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

/** Sends bytes as they are, and reads to the end of the connection. */
const send = async (text: string): Promise<string> => {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString()));
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

const get = 'GET /healthz HTTP/1.1\r\n';
const large = `${get}Host: treaty\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`;

test.each([
  ['400', 'what is no HTTP', 'nonsense\r\n\r\n', 'invalid_body'],
  ['400', 'a request without a Host', `${get}Connection: close\r\n\r\n`, 'invalid_body'],
  [
    '400',
    'two lengths',
    `${get}Host: treaty\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
    'invalid_body',
  ],
  ['417', 'an unknown expectation', `${get}Host: treaty\r\nExpect: wonders\r\n\r\n`, 'expectation_failed'],
  ['431', 'headers beyond 16 kB', large, 'headers_too_large'],
  ['408', 'headers that do not come to an end', `${get}Host: treaty\r\nX-Slow: `, 'request_timeout'],
])(
  '%s: %s is answered with our headers and a problem document',
  async (status, _, text, code) => {
    const [head = '', body = ''] = (await send(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('cache-control: no-store');
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ status: Number(status), code });
  },
  20_000,
);
