import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const Post = z.looseObject({ text: z.string() });

/** A Slack channel's incoming webhook: keeps what is posted, and fails when told to. */
export interface SlackChannel {
  readonly url: string;
  /** The texts posted so far, oldest first. */
  readonly posts: readonly string[];
  /** The status of the next answers: 200 unless told. */
  status: number;
  /** Answers to come before that status counts again, each for one post. */
  readonly planned: { readonly status: number; readonly words: string }[];
  close(): Promise<void>;
}

/** Opens a channel on a free port. */
export async function openSlackChannel(): Promise<SlackChannel> {
  const posts: string[] = [];
  const planned: { readonly status: number; readonly words: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const usual = { status: channel.status, words: channel.status === 200 ? 'ok' : 'service_unavailable' };
      const { status, words } = planned.shift() ?? usual;
      if (status === 200) posts.push(Post.parse(JSON.parse(body)).text);
      response.writeHead(status).end(words);
    });
  });
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const channel: SlackChannel = {
    url: `http://127.0.0.1:${port}/services/hook`,
    posts,
    planned,
    status: 200,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return channel;
}
