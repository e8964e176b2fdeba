import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './definition-folder.ts';
import type { Middleware } from './middleware-client.ts';
import type { Terminal } from './run-command.ts';

/** What `npm start` writes into its data folder while it runs. */
const Running = z.object({
  pid: z.number(),
  addresses: z.object({ middleware: z.string() }),
  apiToken: z.string(),
});

/** The middleware of the demo that runs with this data folder; null when none does. */
export function findRunningDemo({ environment }: Pick<Terminal, 'environment'>): Middleware | null {
  const folder = environment['TREATY_DATA'] ?? join(root, '.treaty');
  const running = Running.safeParse(readJson(join(folder, 'running.json')));
  if (!running.success || !isRunning(running.data.pid)) return null;
  return { url: running.data.addresses.middleware, token: running.data.apiToken };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A demo that was killed leaves its file behind. Signal 0 only asks whether the process exists. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
