import { openHouse, type House } from '../../test/support/house.ts';
import { makeContact } from '../../test/support/lead-makers.ts';
import { engines } from '../support/engines.ts';
import { readOptions } from '../support/options.ts';
import { tell } from '../support/measure.ts';

const imported = { leads: 250, activitiesEach: 8 };
const liveEvents = 40;
const pauseBetween = 100;

/** How long a live activity takes until it stands in the trace of its lead, with nothing else to do and while an import is worked on. */
for (const engine of engines.filter(({ name }) =>
  readOptions(process.argv.slice(2)).engines.includes(name),
)) {
  const house = await openHouse({ databaseUrl: await engine.open() });
  await measure(house, engine.name);
  await house.close();
  await engine.close();
}

async function measure(house: House, name: string): Promise<void> {
  const email = 'live@northwind.example';
  makeContact(house, email);
  await house.rest();
  const alone = await liveLatencies(house, email);
  await bringImport(house);
  const during = await liveLatencies(house, email);
  const { backlog } = await house.get<{ backlog: number }>('/readyz');
  tell(`a live activity until it is recorded, on ${name}`, 'p50', 'p95', 'at most');
  tell('  alone', ...figuresOf(alone));
  tell(`  while an import is worked on (${backlog} jobs left after)`, ...figuresOf(during));
  if (backlog === 0) throw new Error('the import had ended before the last live event: import more');
}

/** Activities of leads that nobody has met, in requests of as many as one may bring. */
async function bringImport(house: House): Promise<void> {
  const { leads, activitiesEach } = imported;
  const rows = Array.from({ length: leads * activitiesEach }, (_, n) => ({
    email: `imported${n % leads}@acme.example`,
    type: 'page_view',
    occurredAt: new Date(house.clock.now() - n * 60_000).toISOString(),
    sourceKey: `import-${n}`,
  }));
  for (let from = 0; from < rows.length; from += 500)
    await told(house, '/v1/import', { kind: 'activities', rows: rows.slice(from, from + 500) });
}

/** Milliseconds from the telling of each to its place in the trace. */
async function liveLatencies(house: House, email: string): Promise<number[]> {
  const lead = await house.findLead(email);
  if (lead === undefined) throw new Error('the live lead was not met');
  const latencies: number[] = [];
  let known = (await house.trace(lead.id)).length;
  for (let event = 0; event < liveEvents; event += 1) {
    const began = performance.now();
    await told(house, '/v1/activities', { email, type: 'page_view' });
    while ((await house.trace(lead.id)).length === known) await pause(10);
    latencies.push(performance.now() - began);
    await pause(pauseBetween);
    known = (await house.trace(lead.id)).length;
  }
  return latencies;
}

async function told(house: House, path: string, body: unknown): Promise<void> {
  const response = await house.post(path, body);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((passed) => setTimeout(passed, milliseconds));
}

function figuresOf(latencies: readonly number[]): string[] {
  const sorted = latencies.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((part) => `${(sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(0)} ms`);
}
