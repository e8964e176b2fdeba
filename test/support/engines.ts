import { askShared } from './shared/ask-shared.ts';

/** One of the two database engines that everything must work on. */
export interface TestEngine {
  readonly name: string;
  /** Resolves to the address of a migrated database without rows; to undefined for the embedded engine. */
  open(): Promise<string | undefined>;
}

const embedded: TestEngine = { name: 'PGlite', open: () => Promise.resolve(undefined) };
const server: TestEngine = { name: 'PostgreSQL', open: () => askShared('migrated-database') };

/** Both engines, in each run: for what speaks to the database itself (repositories, locks, jobs), and for one story. */
export const bothEngines: readonly TestEngine[] = [embedded, server];

/** For what stands on top of those: the embedded engine, and in `npm run test:long` the server too. */
export const usualEngines: readonly TestEngine[] =
  process.env['TREATY_LONG'] === '1' ? bothEngines : [embedded];
