import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it arrived, byte for byte. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that notes what it is sent. */
export interface Receiver {
  readonly url: string;
  readonly requests: ReceivedRequest[];
  /** Answers the next requests with these; 204 afterwards. 'silence' breaks the connection, 'never' leaves it open. */
  readonly answerWith: (...answers: ReceiverAnswer[]) => void;
}

export interface ReceiverAnswer {
  readonly status: number | 'silence' | 'never';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const started: Server[] = [];

export const startReceiver = async (): Promise<Receiver> => {
  const requests: ReceivedRequest[] = [];
  const answers: ReceiverAnswer[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', headers } = request;
      requests.push({ method, url: `${base}${request.url ?? ''}`, headers, body });
      const answer = answers.shift() ?? { status: 204 };
      if (answer.status === 'silence') request.socket.destroy();
      else if (answer.status !== 'never') response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.push(server);
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  return { url: base, requests, answerWith: (...more) => answers.push(...more) };
};

/** Stops every receiver that the tests of this file started. */
export const stopReceivers = async (): Promise<void> => {
  await Promise.all(
    started.splice(0).map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
};
