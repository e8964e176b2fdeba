import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readRunning } from './running.ts';

/** Everything that the demo keeps, by file or folder name. `--fresh` deletes these and nothing else. */
const kept = {
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

/** The folder of the demo's data, held by this process alone. */
export interface DataFolder {
  readonly path: string;
  readonly isNew: boolean;
  file(name: keyof typeof kept): string;
  /** Lets another process have it. */
  release(): void;
}

/** Opens and holds the folder; `isFresh` empties it first. @throws when another process holds it, naming it. */
export function openDataFolder(path: string, { isFresh }: { isFresh: boolean }): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = holdFolder(path);
  const file: DataFolder['file'] = (name) => join(path, kept[name]);
  if (isFresh) empty(path);
  const isNew = !readdirSync(path).includes(kept.progress);
  return { path, isNew, file, release: () => lock.close() };
}

/** An open write transaction on a file of its own: the system lets go of it when the process ends, however it ends. */
function holdFolder(path: string): DatabaseSync {
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

/** SQLite keeps up to three files for a database: all that begin with its name are its own. */
function empty(path: string): void {
  const ours = Object.values(kept);
  for (const name of readdirSync(path)) {
    if (ours.some((own) => name === own || (own.endsWith('.sqlite') && name.startsWith(`${own}-`))))
      rmSync(join(path, name), { recursive: true, force: true });
  }
}
