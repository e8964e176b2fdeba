import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createCompute } from '../../middleware/src/adapters/compute/compute.ts';
import { createHandlers } from '../../middleware/src/adapters/http/handlers.ts';
import { createHttpServer, type HttpServer } from '../../middleware/src/adapters/http/create-http-server.ts';
import { engines } from '../support/engines.ts';
import { openScoreHouse, type ScoreHouse } from '../../test/services/scoring/score-house.ts';
import { perSecond, seconds, tell } from '../support/measure.ts';
import { readOptions } from '../support/options.ts';
import { inMegabytes, watchMemory } from '../support/watch-memory.ts';
import { insertBare } from './insert-bare.ts';
import type { Load, Sent } from './send-events.ts';

const secret = 'a-client-secret';
const load = { batches: 200, eventsEach: 100, connections: 10 };
const events = load.batches * load.eventsEach;
const rounds = 5;

/** Events that HubSpot sends, from the signed request to the stored row and its job, against the bare insert of such rows. */
for (const engine of engines.filter(({ name }) =>
  readOptions(process.argv.slice(2)).engines.includes(name),
)) {
  const house = await openScoreHouse(await engine.open());
  await measure(house, engine.name);
  await house.close();
  await engine.close();
}

async function measure(house: ScoreHouse, name: string): Promise<void> {
  const server = serverOf(house);
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  const rows: { accepted: number; bare: number }[] = [];
  const stop = watchMemory();
  for (let round = -1; round < rounds; round += 1) {
    await house.run('truncate inbox');
    await house.takeJobs();
    const { took: accepted } = await send({ ...load, url, secret, run: randomBytes(4).toString('hex') });
    const [stored] = await house.run('select count(*) as events from inbox');
    if (JSON.stringify(stored) !== JSON.stringify({ events })) throw new Error('some events were not stored');
    const bare = await seconds(() => insertBare(house, load));
    if (round >= 0) rows.push({ accepted, bare });
  }
  const memory = stop();
  await server.close(1000);
  const middle = rows.toSorted((a, b) => a.bare / a.accepted - b.bare / b.accepted)[Math.floor(rounds / 2)];
  if (middle === undefined) return;
  tell(`webhooks: ${events} events, ${load.eventsEach} at a time, on ${name}`, 'events', 'ratio');
  tell('  bare batched inserts', perSecond(events, middle.bare), '1.00');
  tell(
    '  accepted by POST',
    perSecond(events, middle.accepted),
    (middle.bare / middle.accepted).toFixed(2),
    inMegabytes(memory),
  );
}

function serverOf({ current, deps }: ScoreHouse): HttpServer {
  return createHttpServer({
    handlers: createHandlers({ current, compute: createCompute(), version: 'benchmark' }),
    findToken: () => Promise.resolve(null),
    config: {
      publicUrl: 'http://treaty.example',
      hubspotSecrets: [secret],
      hubspotPortalId: null,
      requestsPerSecond: 1_000_000,
      failuresPerSecond: 20,
      maxConnections: 1000,
      connectionsPerNetwork: 200,
      trustProxy: 0,
    },
    log: deps.log,
    clock: deps.clock,
    ids: deps.ids,
  });
}

/** The sender is a process of its own: it does not take from the server's time. */
function send(orders: Load): Promise<Sent> {
  return new Promise((done, failed) => {
    const sender = spawn(process.execPath, [new URL('send-events.ts', import.meta.url).pathname], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    sender.on('message', (sent: Sent) => done(sent));
    sender.on('error', failed);
    sender.on('exit', (code) => {
      if (code !== 0) failed(new Error(`the sender ended with ${String(code)}`));
    });
    sender.send(orders);
  });
}
