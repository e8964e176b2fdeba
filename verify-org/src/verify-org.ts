import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { delay } from '../../simulators/src/system/delay.ts';
import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import { markerPrefix } from './run.ts';
import type { Run } from './run.ts';
import { readVerifySettings, SettingsError } from './settings.ts';
import { exitCodeOf, jsonOf, tableOf } from './format-report.ts';
import { verify } from './verify.ts';

const root = join(import.meta.dirname, '../..');

const help = `npm run verify:org                 checks the assumptions of the simulators against a real org and account
npm run verify:org -- --only <id>  checks one statement of simulators/assumptions.yaml
npm run --silent verify:org -- --json
                                   prints the result as JSON
npm run verify:org -- --allow-production
                                   runs even if the org or account is a production one

It reads TREATY_VERIFY_SALESFORCE_URL and _TOKEN (or _CLIENT_ID, _USERNAME, _KEY_FILE, _LOGIN_URL), TREATY_VERIFY_HUBSPOT_TOKEN;
one platform is enough. docs/verify-org.md explains them. It creates records named ${markerPrefix}... and deletes them.
Exit codes: 0 nothing differs, 1 something differs or was left behind, 2 it could not start, 130 interrupted.`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** Waits in small steps, so that Ctrl-C takes effect soon. */
const interruptibleWait =
  (signal: AbortSignal) =>
  async (milliseconds: number): Promise<void> => {
    const step = 250;
    for (let left = milliseconds; left > 0; left -= step) {
      signal.throwIfAborted();
      await delay(Math.min(left, step));
    }
    signal.throwIfAborted();
  };

/** The first signal stops the checks and runs the clean-up; a second one stops everything. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  const end = (): void => {
    if (controller.signal.aborted) {
      log(`Stopped at once. The next run deletes what is left (records named ${markerPrefix}...).`);
      process.exit(130);
    }
    log('Stopping; deleting what was created. Press Ctrl-C again to stop at once.');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  return controller.signal;
};

const runOf = (isProductionAllowed: boolean): Run => {
  const signal = stopSignal();
  const marker = `${markerPrefix}${randomUUID().slice(0, 8)}`;
  return { marker, isProductionAllowed, signal, wait: interruptibleWait(signal), send: sendRequest, log };
};

const options = {
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
  'allow-production': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options });
  if (values.help) {
    print(help);
    return 0;
  }
  const env = join(root, '.env');
  if (existsSync(env)) process.loadEnvFile(env);
  const settings = readVerifySettings(process.env);
  const run = runOf(values['allow-production']);
  const report = await verify({ settings, run, only: values.only });
  print(values.json ? jsonOf(report) : tableOf(report));
  return run.signal.aborted ? 130 : exitCodeOf(report);
};

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof SettingsError)
    log(`Some settings are not valid; docs/verify-org.md explains them.\n${error.message}`);
  else log(String(error));
  process.exitCode = 2;
}
