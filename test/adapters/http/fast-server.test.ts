import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { createFastServer } from '../../../middleware/src/adapters/http/fast-server.ts';
import { listen } from '../../../middleware/src/adapters/http/listen.ts';

/** An app that uses what Express adds to requests and responses. */
const createApp = () => {
  const app = express();
  app.get('/hello', (_request, response) => response.send('hello'));
  app.get('/json/:id', (request, response) => response.json({ ...request.params, ...request.query }));
  app.get('/seen', (request, response) =>
    response.json([
      request.ip,
      request.hostname,
      request.protocol,
      request.get('accept'),
      request.accepts('json'),
    ]),
  );
  app.get('/cookie', (_request, response) => response.cookie('a', 'b').redirect('/hello'));
  app.get('/format', (_request, response) =>
    response.format({ json: () => response.json({ a: 1 }), text: () => response.send('a') }),
  );
  app.get('/throws', () => {
    throw new Error('thrown');
  });
  app.get('/rejects', () => Promise.reject(new Error('rejected')));
  app.get('/stream', (_request, response) => {
    response.write('one');
    response.end('two');
  });
  app.post('/echo', express.raw({ type: () => true }), (request, response) => response.send(request.body));
  app.post('/body', express.json(), (request, response) => response.json(request.body));
  app.use(
    (error: Error, _request: express.Request, response: express.Response, next: express.NextFunction) => {
      if (response.headersSent) next(error);
      else response.status(500).json({ error: error.message });
    },
  );
  return app;
};

interface Case {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const cases: readonly Case[] = [
  { path: '/hello' },
  { path: '/hello', method: 'HEAD' },
  { path: '/hello', method: 'OPTIONS' },
  { path: '/hello', method: 'POST', body: 'x' },
  { path: '/hello', headers: { 'if-none-match': 'W/"5-qvTGHdzF6KLavt4PO0gs2a6pQ00"' } },
  { path: '/json/7?a=1&a=2&b=%20' },
  { path: '/json/%ff' },
  { path: '/seen', headers: { accept: 'application/json', 'x-forwarded-for': '1.2.3.4' } },
  { path: '/cookie' },
  { path: '/format', headers: { accept: 'text/plain' } },
  { path: '/format', headers: { accept: 'image/png' } },
  { path: '/throws' },
  { path: '/rejects' },
  { path: '/stream' },
  { path: '/nothing' },
  { path: '/echo', method: 'POST', body: 'raw bytes' },
  { path: '/body', method: 'POST', body: '{"a":[1]}', headers: { 'content-type': 'application/json' } },
  { path: '/body', method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
  { path: '/body', method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
];

/** Everything that a client sees, apart from the time. */
const seen = (port: number, { method = 'GET', path, headers = {}, body }: Case) =>
  new Promise((resolve, reject) => {
    const options = { port, method, path, headers: { host: 'treaty.example.com', ...headers }, agent: false };
    const outgoing = request({ host: '127.0.0.1', ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const lines = response.rawHeaders.join('\n').replace(/Date\n.*/, 'Date');
        const text = Buffer.concat(chunks).toString().replaceAll(/at .*/g, '');
        resolve({ status: response.statusCode, lines, text });
      });
    });
    outgoing.on('error', reject).end(body);
  });

let servers: readonly Server[];
let ports: readonly number[];
beforeAll(async () => {
  servers = [createServer(createApp()), createFastServer(createApp(), {})];
  ports = await Promise.all(servers.map((server) => listen(server, 0, '127.0.0.1')));
});
afterAll(() => {
  for (const server of servers) server.close();
});

test.each(cases)('the fast server answers as Express’s own does: $method $path $headers', async (one) => {
  const [usual = 0, fast = 0] = ports;
  expect(await seen(fast, one)).toEqual(await seen(usual, one));
});

test('Express finds its prototypes in place and changes none', async () => {
  const app = express();
  const server = createFastServer(app, {});
  const [atBirth, inUse]: unknown[][] = [[], []];
  server.prependListener('request', (request, response) => {
    atBirth?.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
  });
  app.use((request, response) => {
    inUse?.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    response.end();
  });
  await seen(await listen(server, 0, '127.0.0.1'), { path: '/' });
  server.close();
  expect(inUse?.map((prototype, index) => prototype === atBirth?.[index])).toEqual([true, true]);
});
