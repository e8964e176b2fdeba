import { startPostgres, type PostgresServer } from '../../test/support/server-databases.ts';

/** One of the two database engines that are measured. */
export interface MeasuredEngine {
  readonly name: string;
  /** Address of an empty database; undefined for the embedded engine. */
  open(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Both engines: the embedded one, and a real PostgreSQL server started for the benchmark. */
export const engines: readonly MeasuredEngine[] = [
  { name: 'PGlite', open: () => Promise.resolve(undefined), close: () => Promise.resolve() },
  server(),
];

function server(): MeasuredEngine {
  let running: PostgresServer | null = null;
  let databases = 0;
  return {
    name: 'PostgreSQL',
    open: async () => {
      running ??= await startPostgres();
      databases += 1;
      return running.database(`treaty_${databases}`);
    },
    close: async () => {
      await running?.close();
      running = null;
    },
  };
}
