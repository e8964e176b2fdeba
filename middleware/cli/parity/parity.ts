import { existsSync } from 'node:fs';
import { delay } from '../../src/adapters/system/delay.ts';
import { runParity } from './parity-run.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** `npm run parity` prints the last report on both CRMs. */
process.exitCode = await runParity(process.argv.slice(2), {
  environment: process.env,
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  pause: () => delay(1000),
});
