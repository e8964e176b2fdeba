import { createServer, type RequestListener } from 'node:http';
import type { Readiness } from '@treaty/contract/health';

export interface LocalServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export function startLocalServer(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return new Promise((started) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address !== 'object' || address === null) throw new Error('a TCP server has an address');
      started({ url: `http://127.0.0.1:${address.port}`, close });
    });
  });
}

/** An address where nothing listens any more. */
export async function deadAddress(): Promise<string> {
  const { url, close } = await startLocalServer(() => undefined);
  await close();
  return url;
}

/** The readiness of a middleware whose database answers, or does not. */
export const readiness = (isUp: boolean): Readiness => ({
  ready: isUp,
  backlog: isUp ? 3 : 0,
  database: isUp ? 'up' : 'down',
  definitions: '3.2',
  checks: [
    { name: 'database', ok: isUp, detail: isUp ? 'answers' : 'does not answer' },
    { name: 'definitions', ok: true, detail: 'version 3.2' },
  ],
});

/** Answers /readyz as the middleware does: 200 or 503, and the document. */
export const answersReadiness =
  (isUp: boolean): RequestListener =>
  ({ url }, response) => {
    if (url !== '/readyz') return void response.writeHead(404).end();
    response
      .writeHead(isUp ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify(readiness(isUp)));
  };

export const answersHtml: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
};

export const answersNothing: RequestListener = () => undefined;
