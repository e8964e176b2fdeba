import { Worker } from 'node:worker_threads';
import type { Ask, Told } from './pglite-messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The same ask without its number: distributes over the kinds. */
type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;

interface Rows<T> {
  rows: T[];
  fields: { name: string; dataTypeID: number }[];
  affectedRows?: number;
}

/** PGlite in a worker thread, with the part of its interface that Kysely and pg-boss use. */
export class PGliteThread {
  closed = false;
  ready = false;
  readonly waitReady: Promise<void>;
  /** Resolves to why the thread ended by itself: from then on every question fails. Never when it is closed in order. */
  readonly died: Promise<Error>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<number, (payload: string) => void>();
  #last = 0;

  /** @param folder the data folder; its parent must exist. */
  constructor(folder: string) {
    this.#worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { folder } });
    this.died = new Promise((resolve) => {
      const end = (cause: unknown): void => {
        if (this.closed) return;
        this.closed = true;
        const error = new Error('the thread of the embedded database ended', { cause });
        this.#failAll(error);
        resolve(error);
      };
      this.#worker.once('error', end);
      this.#worker.once('exit', end);
    });
    this.waitReady = new Promise((resolve, reject) => {
      this.#worker.on('message', (told: Told) => {
        if (told.kind === 'ready') {
          this.ready = true;
          resolve();
        } else this.#take(told);
      });
      void this.died.then(reject);
    });
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<Rows<T>> {
    return this.#query<T>(null, sql, parameters);
  }

  async exec(sql: string): Promise<{ rows: Record<string, unknown>[] }[]> {
    return (await this.#ask({ kind: 'exec', sql })) as { rows: Record<string, unknown>[] }[];
  }

  async transaction<T>(
    work: (tx: { query: PGliteThread['query']; rollback(): Promise<void> }) => Promise<T>,
  ): Promise<T> {
    const transaction = this.#last + 1;
    await this.#ask({ kind: 'begin' });
    const settle = (how: 'commit' | 'rollback') => this.#ask({ kind: 'settle', transaction, how });
    try {
      const result = await work({
        query: <R>(sql: string, parameters?: readonly unknown[]) =>
          this.#query<R>(transaction, sql, parameters ?? []),
        rollback: async () => {
          await settle('rollback');
        },
      });
      await settle('commit');
      return result;
    } catch (error) {
      await settle('rollback').catch(() => undefined);
      throw error;
    }
  }

  async listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
    const listener = this.#last + 1;
    this.#listeners.set(listener, hear);
    await this.#ask({ kind: 'listen', channel });
    return async () => {
      this.#listeners.delete(listener);
      await this.#ask({ kind: 'unlisten', listener });
    };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#ask({ kind: 'close' });
    await this.#worker.terminate();
  }

  async #query<T>(transaction: number | null, sql: string, parameters: readonly unknown[]): Promise<Rows<T>> {
    return (await this.#ask({ kind: 'query', transaction, sql, parameters: [...parameters] })) as Rows<T>;
  }

  #ask(ask: Unnumbered<Ask>): Promise<unknown> {
    // A question to a thread that ended would never be answered.
    if (this.closed && ask.kind !== 'close')
      return Promise.reject(new Error('the embedded database is closed'));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...ask, id });
    });
  }

  #take(told: Exclude<Told, { kind: 'ready' }>): void {
    if (told.kind === 'notified') {
      this.#listeners.get(told.listener)?.(told.payload);
      return;
    }
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if (told.kind === 'answered') waiting?.resolve(told.value);
    else waiting?.reject(Object.assign(new Error(told.error.message), told.error));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
