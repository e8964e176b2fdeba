import { existsSync } from 'node:fs';
import { CommandError } from '../command/report.ts';
import { runSetup } from './run-setup.ts';
import { setupOptions, usage } from './setup-options.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run setup`. */
try {
  const options = await setupOptions(process.argv.slice(2), process.env);
  if (options === undefined) say(usage);
  else process.exitCode = await runSetup({ ...options, say });
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
