import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readRunning } from './running-demo.ts';

/** Everything in the data folder, by file or folder name. `--fresh` deletes these and nothing else. */
const entries = {
  database: 'database',
  salesforce: 'salesforce.sqlite',
  hubspot: 'hubspot.sqlite',
  secrets: 'secrets.json',
  salesforceKey: 'salesforce.key',
  progress: 'demo.json',
  slack: 'slack.jsonl',
  log: 'middleware.log',
  running: 'running.json',
} as const;

/** The folder of the demo's data, locked by this process. */
export interface DataFolder {
  readonly path: string;
  readonly isNew: boolean;
  file(name: keyof typeof entries): string;
  /** Unlocks it for other processes. */
  release(): void;
}

/** Opens and locks the folder; `isFresh` empties it first. @throws when another process has locked it, naming it. */
export function openDataFolder(path: string, { isFresh }: { isFresh: boolean }): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = lockFolder(path);
  const file: DataFolder['file'] = (name) => join(path, entries[name]);
  if (isFresh) empty(path);
  const isNew = !readdirSync(path).includes(entries.progress);
  return { path, isNew, file, release: () => lock.close() };
}

/** An open write transaction on a file of its own: the operating system releases it when the process ends, however it ends. */
function lockFolder(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock'));
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    const holder = readRunning(path)?.pid;
    const who = holder === undefined ? 'another process' : `process ${holder}`;
    throw new Error(
      `The data folder ${path} is in use by ${who}. Stop it, or choose another folder with TREATY_DATA.`,
      { cause },
    );
  }
}

/** SQLite keeps up to three files for a database, all beginning with its name. */
function empty(path: string): void {
  const ours = Object.values(entries);
  for (const name of readdirSync(path)) {
    if (ours.some((own) => name === own || (own.endsWith('.sqlite') && name.startsWith(`${own}-`))))
      rmSync(join(path, name), { recursive: true, force: true });
  }
}
