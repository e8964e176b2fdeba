import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { LeadCard } from '@treaty/contract/lead-card';
import { startPostgres } from '../../test/support/server-databases.ts';
import { median, perSecond, tell } from '../support/measure.ts';
import { cardByToken, cardOfContact, toText, type Get } from './requests.ts';
import { seedLead } from './seed-lead.ts';
import type { Answered, Load } from './send-requests.ts';
import type { Listening, Taken } from './serve.ts';

/** The reads of the HTTP surface against bare Express routes, each server in a process of its own, asked by another one in turns. */
const rounds = 7;
const load = { count: 600, connections: 4 };

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Subject {
  readonly name: string;
  readonly server: Server;
  /** Written anew for each round: a signature does not stay good. */
  readonly ask: () => Get;
}

interface Figures extends Answered {
  /** Microseconds of processor for each request, of the server alone. */
  readonly processor: number;
}

const postgres = await startPostgres();
const sender = start('send-requests.ts');
const servers: Server[] = [];
try {
  const databaseUrl = await postgres.database('treaty_http');
  const { leadId, contactId, rowId } = await seedLead(databaseUrl);
  const [empty, row, treaty] = [
    await serve('empty'),
    await serve('row', databaseUrl),
    await serve('treaty', databaseUrl),
  ];
  const version = await versionOf(treaty, cardOfContact(contactId));
  await measure([
    { name: 'empty Express route', server: empty, ask: () => ({ path: '/' }) },
    { name: 'Express route that reads one row', server: row, ask: () => ({ path: `/rows/${rowId}` }) },
    { name: 'ours that reads nothing (/healthz)', server: treaty, ask: () => ({ path: '/healthz' }) },
    { name: 'card for HubSpot, signed', server: treaty, ask: () => cardOfContact(contactId) },
    { name: 'the same, unchanged since', server: treaty, ask: () => cardOfContact(contactId, version) },
    { name: 'card by API token', server: treaty, ask: () => cardByToken(leadId) },
  ]);
} finally {
  await Promise.all([sender, ...servers.map(({ child }) => child)].map(end));
  await postgres.close();
}

/** The version of the card that HubSpot is shown. */
async function versionOf({ port }: Server, { path, headers = {} }: Get): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return LeadCard.parse(await response.json()).version;
}

async function measure(subjects: readonly Subject[]): Promise<void> {
  const taken = new Map<Subject, Figures[]>(subjects.map((subject) => [subject, []]));
  for (let round = -2; round < rounds; round += 1)
    for (const [subject, figures] of taken) {
      const measured = await measureOnce(subject);
      if (round >= 0) figures.push(measured);
    }
  const [empty, row] = [...taken.values()];
  tell(
    `${load.count} requests over ${load.connections} connections, PostgreSQL`,
    ...['requests', 'of one row', 'CPU each', 'of one row', 'p50', 'p99', 'of empty', 'bytes'],
  );
  for (const [{ name }, figures] of taken) {
    const middle = (of: (figures: Figures) => number): number => median(figures.map(of));
    tell(
      `  ${name}`,
      perSecond(load.count, middle(tookOf)),
      ratio(figures, row, tookOf),
      `${middle(processorOf).toFixed(0)} us`,
      ratio(figures, row, processorOf),
      `${middle(({ p50 }) => p50).toFixed(2)} ms`,
      `${middle(p99Of).toFixed(2)} ms`,
      ratio(figures, empty, p99Of),
      String(figures[0]?.bytes),
    );
  }
}

function tookOf({ took }: Figures): number {
  return took;
}

function processorOf({ processor }: Figures): number {
  return processor;
}

function p99Of({ p99 }: Figures): number {
  return p99;
}

async function measureOnce({ server, ask }: Subject): Promise<Figures> {
  const before = await processorTime(server);
  sender.send({ ...load, port: server.port, request: toText(ask()) } satisfies Load);
  const [answered] = (await once(sender, 'message')) as [Answered];
  return { ...answered, processor: ((await processorTime(server)) - before) / load.count };
}

async function processorTime({ child }: Server): Promise<number> {
  child.send('processor?');
  const [{ processor }] = (await once(child, 'message')) as [Taken];
  return processor;
}

/** How many times as much as the reference, round by round; the middle one. */
function ratio(
  own: readonly Figures[],
  reference: readonly Figures[] | undefined,
  of: (figures: Figures) => number,
): string {
  const ratios = own.map((figures, round) => of(figures) / of(reference?.[round] ?? figures));
  return median(ratios).toFixed(2);
}

async function serve(...given: readonly string[]): Promise<Server> {
  const child = start('serve.ts', ...given);
  const [{ port }] = (await once(child, 'message')) as [Listening];
  const server = { child, port };
  servers.push(server);
  return server;
}

/** Before the database goes away under it. */
async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

function start(script: string, ...given: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...given], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('exit', (code) => {
    if (code === null || code === 0) return;
    process.stderr.write(`${script} ${given[0] ?? ''} ended with ${code}\n`);
    process.exit(code);
  });
  return child;
}
