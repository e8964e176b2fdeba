import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answersHtml, answersReadiness, deadAddress, readiness, startLocalServer } from './local-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'treaty-sf-'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-b', 'sf-plugin'], { cwd: root });
});

afterAll(() => rm(home, { recursive: true }));

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a process and a home folder of its own, as an admin's shell would. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const argv = [join(root, 'sf-plugin/bin/run.js'), 'treaty', 'doctor', ...args];
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { HOME: home, PATH, NODE_COMPILE_CACHE, CI: 'true', ...environment };
  return new Promise((ended) => {
    execFile(process.execPath, argv, { env }, (error, stdout, stderr) =>
      ended({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

async function askedOf(listener: RequestListener, ...args: string[]): Promise<Ended> {
  const { url, close } = await startLocalServer(listener);
  return run(['--url', url, ...args]).finally(close);
}

const parsed = (text: string): unknown => JSON.parse(text);

describe('sf treaty doctor, as a process', () => {
  test('ends with 0 when the middleware is ready, and shows the checks', async () => {
    const { code, stdout } = await askedOf(answersReadiness(true));
    expect(code).toBe(0);
    expect(stdout).toMatch(/database .*ok .*answers/);
    expect(stdout).toContain('Treaty is ready.');
  });

  test('ends with 1 when it is not ready, with what to do next', async () => {
    const { code, stdout, stderr } = await askedOf(answersReadiness(false));
    expect(code).toBe(1);
    expect(stdout).toMatch(/database .*failed .*does not answer/);
    expect(stderr).toContain('Fix what the failed checks report');
  });

  test('ends with 2 on an unknown flag, with 1 without a response or when something else responds', async () => {
    const ended = [
      await run(['--uri', 'x']),
      await run(['--url', await deadAddress()]),
      await askedOf(answersHtml),
    ];
    expect(ended.map(({ code }) => code)).toEqual([2, 1, 1]);
    expect(ended.map(({ stdout }) => stdout)).toEqual(['', '', '']);
  });

  test.each([true, false])('--json prints one document with the readiness (ready: %s)', async (isUp) => {
    const { code, stdout } = await askedOf(answersReadiness(isUp), '--json');
    expect(code).toBe(isUp ? 0 : 1);
    expect(parsed(stdout)).toMatchObject({ status: isUp ? 0 : 1, result: readiness(isUp), warnings: [] });
  });

  test('--json names what happened and what to do next', async () => {
    const { code, stdout } = await askedOf(answersHtml, '--json');
    expect(code).toBe(1);
    expect(parsed(stdout)).toMatchObject({
      name: 'NotTreatyError',
      actions: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });

  test('takes the address from TREATY_URL', async () => {
    const { url, close } = await startLocalServer(answersReadiness(true));
    const { code } = await run([], { TREATY_URL: url }).finally(close);
    expect(code).toBe(0);
  });
});
