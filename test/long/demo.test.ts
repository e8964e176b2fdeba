import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LeadCard } from '@treaty/contract/lead-card';
import { createControlClient } from '../../sandbox/src/demo/clients/control-client.ts';
import { createMiddlewareClient } from '../../sandbox/src/demo/clients/middleware-client.ts';
import { demoLeads } from '../../sandbox/src/demo/scenario/run-scenario.ts';
import { runStory } from '../../sandbox/src/demo/story/run-story.ts';
import type { Running } from '../../sandbox/src/supervisor/running-demo.ts';
import { runningIn } from '../flows/support/running-in.ts';
import { spawnDemo, type SpawnedDemo } from '../flows/support/spawned-demo.ts';
import { pollUntil } from '../support/poll-until.ts';

const folder = mkdtempSync(join(tmpdir(), 'treaty-demo-'));

let demo: SpawnedDemo;
let running: Running;

const middleware = () => createMiddlewareClient(running.addresses.middleware, running.apiToken);
const control = () => createControlClient(running);
const runStoryOnce = async () => {
  const printed: string[] = [];
  const lead = await runStory({ ...running, print: (lines) => printed.push(lines) });
  return { lead, printed: printed.join('\n') };
};
const cardOf = async (email: string): Promise<LeadCard> => {
  const lead = await middleware().findLead(email);
  return middleware().card(lead?.id ?? '');
};

beforeAll(async () => {
  demo = spawnDemo(folder);
  await demo.says('Treaty is ready.', 60_000);
  running = runningIn(folder);
}, 70_000);

afterAll(async () => {
  demo.signal('SIGKILL');
  await demo.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo, once its data are complete', () => {
  test('its leads come to be in every state, several of each kind', async () => {
    await demo.says('The demo data are complete', 400_000);
    const cards = await Promise.all(demoLeads().map(({ email }) => cardOf(email)));
    const count = (is: (card: LeadCard) => boolean): number => cards.filter(is).length;
    const counts = {
      newcomers: count(({ situation }) => situation === 'unqualified'),
      awaiting: count(
        ({ situation, handoff }) => situation === 'awaiting_review' && handoff?.overdue === false,
      ),
      overdue: count(({ handoff }) => handoff?.overdue === true),
      quarantined: count(({ situation }) => situation === 'quarantined'),
      excluded: count(({ situation }) => situation === 'excluded'),
      accepted: count(({ situation }) => situation === 'accepted'),
      recycled: count(({ situation }) => situation === 'returned'),
      disqualified: count(({ situation }) => situation === 'closed'),
      again: count(({ handoff }) => handoff?.cycle === 2),
    };
    expect(Object.entries(counts).filter(([, several]) => several < 3)).toEqual([]);
    const { offset } = await control().clock();
    expect(offset).toBe(0);
  }, 410_000);

  test('the story is told from the first visit to the acceptance, each time of another lead', async () => {
    const first = await runStoryOnce();
    const second = await runStoryOnce();
    expect(second.lead.email).not.toBe(first.lead.email);
    for (const { lead, printed } of [first, second]) {
      expect(await middleware().card(lead.leadId)).toMatchObject({
        situation: 'accepted',
        handoff: { cycle: 2 },
      });
      expect(printed).toContain(lead.name);
      expect(printed).toContain('The complete trace');
    }
  }, 300_000);

  test('a middleware that dies is started again, and its last log lines are shown', async () => {
    const pid = (await control().middlewareStatus()).pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await demo.says('The middleware stopped unexpectedly: it ended with SIGKILL', 5_000);
    await pollUntil(
      'a new process',
      async () => {
        const status = await control().middlewareStatus();
        return status.state === 'serving' && status.pid !== pid;
      },
      45_000,
    );
    expect(await middleware().readiness()).toMatchObject({ ready: true });
  }, 60_000);

  test('the clock moves on for all of them, and deadlines are checked at once', async () => {
    const [waiting] = demoLeads().filter(({ journey }) => journey === 'awaiting');
    expect((await cardOf(waiting?.email ?? '')).handoff?.overdue).toBe(false);
    const { status, body } = await control().moveClock('P5D');
    expect({ status, body }).toMatchObject({ status: 200, body: { offset: 5 * 86_400_000 } });
    expect((await cardOf(waiting?.email ?? '')).handoff?.overdue).toBe(true);
  });

  test('the next start continues with the same data', async () => {
    demo.signal('SIGINT');
    expect(await demo.ended).toBe(0);

    demo = spawnDemo(folder);
    await demo.says('Treaty is ready.', 60_000);
    running = runningIn(folder);
    expect((await control().status())?.seeding).toBeNull();
    expect((await control().clock()).offset).toBe(5 * 86_400_000);
    expect(await Promise.all(demoLeads().map(({ email }) => middleware().findLead(email)))).not.toContain(
      null,
    );
  }, 75_000);
});
