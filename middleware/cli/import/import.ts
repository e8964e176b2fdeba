import { existsSync } from 'node:fs';
import { runImport } from './import-run.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** `npm run import -- --mapping file.yaml leads.csv`. */
process.exitCode = await runImport(process.argv.slice(2), {
  environment: process.env,
  say: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  paint: process.stderr.isTTY ? (text) => process.stderr.write(`\r${text}`) : null,
});
