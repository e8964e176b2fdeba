import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { startHubSpotAccount } from '../../simulators/src/hubspot/start-hubspot-account.ts';
import type { Ended } from './run-sf.ts';

const root = resolve(import.meta.dirname, '../..');
const token = 'pat-na1-simulated';

/** Runs `npm run setup` as an admin does who logged in by the CLI under an alias: it writes nothing. */
export const runSetup = async (home: string, alias: string): Promise<Ended> => {
  const account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock: { now: () => Date.now() },
    accessToken: token,
    clientSecret: 'secret',
    portalId: 1,
    appId: 2,
    subscriptions: [],
  });
  const tokenFile = join(home, 'hubspot.txt');
  await writeFile(tokenFile, token);
  const bins = [join(import.meta.dirname, 'node_modules/.bin'), dirname(process.execPath)];
  const env = { PATH: bins.join(delimiter), HOME: home, CI: 'true', HUBSPOT_API_URL: account.url };
  const args = ['--hubspot', tokenFile, '--salesforce', alias, '--dry-run'];
  const command = [join(root, 'middleware/cli/setup/setup.ts'), ...args];
  const ended = await new Promise<Ended>((done) => {
    execFile(process.execPath, command, { cwd: home, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
  await account.close();
  return ended;
};
