import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { openCrms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { pollUntil } from '../support/poll-until.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the last stage of the Dockerfile copies, and what the first one needs for npm. */
const copiedBy = (dockerfile: string): string[] => [
  ...new Set(
    [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' ')),
  ),
];

const cleanCopy = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'treaty-production-'));
  for (const path of copiedBy(await readFile(join(root, 'Dockerfile'), 'utf8'))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    });
  }
  return folder;
};

const install = (folder: string) =>
  promisify(execFile)('npm', ['ci', '--omit=dev', '--ignore-scripts', '-w', 'middleware'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });

const stop = async (child: ChildProcess): Promise<unknown> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  return (await ended)[0];
};

test('what the Dockerfile copies starts with the packages of the middleware alone, and ends in order', async () => {
  const folder = await cleanCopy();
  await install(folder);
  const packages = await readdir(join(folder, 'node_modules'));
  expect(packages).toContain('express');
  expect(packages).not.toContain('typescript');
  const crms = await openCrms();
  const port = await freePort();
  const child = spawn(process.execPath, ['middleware/src/main.ts'], {
    cwd: folder,
    env: {
      ...crms.environment,
      NODE_ENV: 'production',
      TREATY_ALLOW_INSECURE: '1',
      TREATY_ALLOW_EMBEDDED: '1',
      TREATY_PORT: String(port - 1),
      TREATY_DATA: join(folder, 'data'),
      TREATY_DEFINITIONS: join(folder, 'definitions'),
    },
    stdio: 'inherit',
  });
  await pollUntil(
    'readiness',
    () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60_000,
  );
  expect(await stop(child)).toBe(0);
  await crms.close();
  await rm(folder, { recursive: true });
}, 600_000); // npm fetches some two hundred packages.
