import { emptyApp, rowApp } from './bare-express.ts';
import { treatyServer } from './treaty-server.ts';

/** Which server a process of its own runs, and on which database. */
const [kind = '', databaseUrl = ''] = process.argv.slice(2);

/** What the process says once it listens. */
export interface Listening {
  readonly port: number;
}

/** What it answers to every message: microseconds of processor that it has taken so far. */
export interface Taken {
  readonly processor: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ processor: user + system } satisfies Taken);
});
process.once('disconnect', () => process.exit());
process.send?.({ port: await listen() } satisfies Listening);

async function listen(): Promise<number> {
  if (kind === 'treaty') return (await treatyServer(databaseUrl)).listen(0, '127.0.0.1');
  const app = kind === 'row' ? rowApp(databaseUrl) : emptyApp();
  return new Promise((listening) => {
    const server = app.listen(0, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
