import { existsSync } from 'node:fs';
import { run } from './run.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** `npm run definitions -- <command>`. */
process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
