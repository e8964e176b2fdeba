import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Readiness } from '@treaty/contract/health';
import { describeOnHouses } from '../support/describe-on-engines.ts';
import { bothEngines } from '../support/engines.ts';
import type { House } from '../support/house.ts';
import { makeQualified } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { hostileRequest, type HostileRequest, type Target } from './support/hostile-requests.ts';
import { Dice } from './support/hostile-values.ts';

const requests = 20_000;
const atOnce = 10;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describeOnHouses(`hostile requests (SEED=${seed})`, bothEngines, {}, (houseOf) => {
  let house: House;
  let target: Target;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  beforeAll(async () => {
    house = houseOf();
    const { url, environment } = house;
    target = { url, environment, ...(await makeQualified(house, 'target@company.example')) };
  }, 60_000);
  afterAll(() => agent.destroy());

  const send = ({ method, path, body, headers }: HostileRequest): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(target.url);
      const sent = request({ agent, hostname, port, method, path, headers });
      sent.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  test('20,000 over all routes: none is answered with 5xx, none is left without an answer', async () => {
    const dice = new Dice(seed);
    const statuses = new Map<number, number>();
    const failed: string[] = [];
    let sent = 0;
    const work = async (): Promise<void> => {
      while (sent < requests) {
        sent += 1;
        const hostile = hostileRequest(dice, target);
        const status = await send(hostile).catch((error: unknown) => String(error));
        // Nothing was read of a request that came too soon: another one takes its turn.
        if (status === 429) sent -= 1;
        if (typeof status === 'number' && status < 500) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        else
          failed.push(
            `${status}: ${hostile.name} ${hostile.path.slice(0, 300)} ${hostile.body.toString().slice(0, 500)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(statuses))}\n`);
    expect(failed).toEqual([]);
    for (const reached of [200, 202, 204]) expect(statuses.get(reached)).toBeGreaterThan(50);
  }, 300_000);

  test('what was taken is worked on to its end: nothing is tried for ever', async () => {
    const readiness = () => house.get<Readiness>('/readyz');
    await pollUntil('rest', async () => (await readiness()).backlog === 0, 120_000);
    expect((await readiness()).ready).toBe(true);
  }, 150_000);
});
