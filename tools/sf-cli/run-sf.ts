import { execFile } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, 'node_modules/@salesforce/cli/bin/run.js');

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs `sf` with a home folder of its own, so that it knows no login but those of this run. */
export const runSf =
  (home: string, project: string) =>
  (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> => {
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      CI: 'true',
      SF_DISABLE_TELEMETRY: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_HIDE_RELEASE_NOTES: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      ...environment,
    };
    return new Promise((ended) => {
      execFile(process.execPath, [cli, ...args], { cwd: project, env }, (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code ?? 1);
        ended({ code, output: stdout + stderr });
      });
    });
  };
