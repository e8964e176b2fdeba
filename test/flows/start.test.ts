import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../sandbox/src/demo/clients/control-client.ts';
import { createMiddlewareClient } from '../../sandbox/src/demo/clients/middleware-client.ts';
import type { Running } from '../../sandbox/src/supervisor/running-demo.ts';
import { pollUntil } from '../support/poll-until.ts';
import { runningIn } from './support/running-in.ts';
import { isAlive, spawnDemo, type SpawnedDemo } from './support/spawned-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'treaty-start-'));
const other = mkdtempSync(join(tmpdir(), 'treaty-other-'));

let demo: SpawnedDemo;
let running: Running;

const middleware = () => createMiddlewareClient(running.addresses.middleware, running.apiToken);
const control = () => createControlClient(running);

beforeAll(() => {
  demo = spawnDemo(folder);
});

afterAll(async () => {
  demo.signal('SIGKILL');
  await demo.ended;
  rmSync(folder, { recursive: true, force: true });
  rmSync(other, { recursive: true, force: true });
});

describe('npm start', () => {
  test('a new demo is ready within a minute, before its data are created', async () => {
    await demo.says('Treaty is ready.', 60_000);
    running = runningIn(folder);
    expect(await middleware().readiness()).toMatchObject({ ready: true });
    expect((await control().status())?.seeding).not.toBeNull();
  }, 70_000);

  test('while the demo data move the clock, nobody else does', async () => {
    const refused = await control().moveClock('PT1H');
    expect(refused).toMatchObject({ status: 409, body: { title: 'This is not possible now.' } });
  });

  test('its control server takes nobody who does not know the token of this start; the workbench page has it in a cookie', async () => {
    const { control: url } = running.addresses;
    const ask = (headers: Record<string, string>) => fetch(`${url}/control/middleware`, { headers });
    for (const headers of [{}, { authorization: `Bearer ${running.apiToken}` }]) {
      const refused = await ask(headers);
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('running.json') });
    }
    const cookie = (await fetch(url)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^treaty-control-\d+=\S+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask({ cookie: cookie.slice(0, cookie.indexOf(';')) })).status).toBe(200);
    const slack = await fetch(`${url}/slack`, { method: 'POST', body: '{"text":"forged"}' });
    expect(slack.status).toBe(401);
  });

  test('its secrets are for its owner only', () => {
    const modes = ['secrets.json', 'salesforce.key', 'running.json'].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  test('a taken port is named, with the setting that moves it', async () => {
    const port = new URL(running.addresses.salesforce).port;
    const taken = spawnDemo(other, { TREATY_PORT: String(Number(port) - 3) });
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toMatch(/Port \d+, for .+, is in use by another program\. .+ TREATY_PORT/);
  });

  test('a second start on the same data is refused and names the first', async () => {
    const second = spawnDemo(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`in use by process ${demo.pid}`);
  });

  test('Ctrl-C leaves no process, and the next start creates the rest of the demo data', async () => {
    await demo.says('%: ', 60_000);
    const { pid } = await control().middlewareStatus();
    demo.signal('SIGINT');
    expect(await demo.ended).toBe(0);
    expect([demo.pid, pid ?? 0].map(isAlive)).toEqual([false, false]);

    demo = spawnDemo(folder);
    await demo.says('Treaty is ready.', 60_000);
    running = runningIn(folder);
    expect(await middleware().readiness()).toMatchObject({ ready: true });
    await demo.says('Continuing with the demo data', 10_000);
  }, 130_000);

  test('a supervisor that is killed takes the middleware with it', async () => {
    const pid = (await control().middlewareStatus()).pid ?? 0;
    demo.signal('SIGKILL');
    await demo.ended;
    await pollUntil('the end of the middleware', () => !isAlive(pid));
  }, 30_000);
});
