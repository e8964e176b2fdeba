import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { parsers } from './parsers.ts';
import type { Ask, Told } from './pglite-messages.ts';

/**
 * The thread in which PGlite lives: its queries run synchronously and would block the server's event loop.
 * A transaction stays open between messages by a promise that `commit` or `rollback` settles.
 */
if (parentPort === null) throw new Error('pglite-worker runs as a worker thread only');
const port = parentPort;
const { folder } = workerData as { folder: string };
const pglite = await PGlite.create(folder, { parsers: { ...parsers } });

interface Open {
  readonly tx: Transaction;
  readonly commit: () => void;
  readonly rollback: (reason: Error) => void;
  readonly done: Promise<void>;
}

const open = new Map<number, Open>();
const listeners = new Map<number, () => Promise<void>>();
const tell = (message: Told): void => port.postMessage(message);

function begin(transaction: number): Promise<void> {
  return new Promise((begun, failed) => {
    const done = pglite.transaction(
      (tx) =>
        new Promise<void>((commit, rollback) => {
          open.set(transaction, { tx, commit, rollback, done });
          begun();
        }),
    );
    done.catch(failed);
  });
}

async function settle(transaction: number, how: 'commit' | 'rollback'): Promise<void> {
  const held = open.get(transaction);
  if (held === undefined) throw new Error(`no transaction ${transaction} is open`);
  open.delete(transaction);
  if (how === 'commit') {
    held.commit();
    await held.done;
    return;
  }
  held.rollback(new Error('rolled back'));
  await held.done.catch(() => undefined);
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'query': {
      const target = ask.transaction === null ? pglite : open.get(ask.transaction)?.tx;
      if (target === undefined) throw new Error(`no transaction ${String(ask.transaction)} is open`);
      const { rows, fields, affectedRows } = await target.query(ask.sql, ask.parameters);
      return { rows, fields, affectedRows };
    }
    case 'exec':
      return (await pglite.exec(ask.sql)).map(({ rows }) => ({ rows }));
    case 'begin':
      return begin(ask.id);
    case 'settle':
      return settle(ask.transaction, ask.how);
    case 'listen':
      listeners.set(
        ask.id,
        await pglite.listen(ask.channel, (payload) => tell({ kind: 'notified', listener: ask.id, payload })),
      );
      return undefined;
    case 'unlisten':
      await listeners.get(ask.listener)?.();
      listeners.delete(ask.listener);
      return undefined;
    case 'close':
      return pglite.close();
  }
}

/** Own properties such as code and constraint do not survive the way between threads: they travel beside. */
const portable = (error: unknown) =>
  error instanceof Error
    ? { ...Object.fromEntries(Object.entries(error)), message: error.message }
    : { message: String(error) };

port.on('message', (ask: Ask) => {
  answer(ask).then(
    (value) => tell({ kind: 'answered', id: ask.id, value }),
    (error: unknown) => tell({ kind: 'failed', id: ask.id, error: portable(error) }),
  );
});
tell({ kind: 'ready' });
