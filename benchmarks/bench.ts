import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { readOptions } from './support/options.ts';

/** Runs every benchmark in a process of its own, one after the other: `npm run bench -- --leads 1000000 --engine PostgreSQL`. */
const args = process.argv.slice(2);
const { leads, engines } = readOptions(args);
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}\n\n`,
);
run('scoring/scoring.ts');
for (const engine of engines) run('leads/leads.ts', '--leads', String(leads), '--engine', engine);
for (const engine of engines) run('webhooks/webhooks.ts', '--engine', engine);
for (const engine of engines) run('import/import.ts', '--engine', engine);
if (engines.includes('PostgreSQL')) run('http/http.ts');

/** Ends with the first benchmark that fails. */
function run(script: string, ...given: readonly string[]): void {
  const file = new URL(script, import.meta.url).pathname;
  const { status } = spawnSync(process.execPath, [file, ...given], { stdio: 'inherit' });
  process.stdout.write('\n');
  if (status !== 0) process.exit(status ?? 1);
}
