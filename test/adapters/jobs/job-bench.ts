import { startJobs, type Jobs } from '../../../middleware/src/adapters/jobs/jobs.ts';
import { createStore } from '../../../middleware/src/adapters/postgres/store.ts';
import type { Job, JobKind } from '../../../middleware/src/services/ports/jobs.ts';
import type { Log } from '../../../middleware/src/services/ports/log.ts';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import type { Database } from '../../support/describe-on-databases.ts';

type Handlers = Record<JobKind, (key: string) => Promise<void>>;

/** The queues on a database, and what they say. */
export interface JobBench {
  readonly store: Store;
  /** What was logged. */
  readonly said: readonly string[];
  /** Begins to work; kinds without a handler have nothing to do. */
  readonly work: (handlers: Partial<Handlers>) => Promise<void>;
  readonly enqueue: (kind: JobKind, key: string, delay?: Pick<Job, 'after'>) => Promise<void>;
  readonly isAtRest: () => Promise<boolean>;
  readonly stop: Jobs['stop'];
}

const rest = (): Promise<void> => Promise.resolve();
const idle: Handlers = {
  'process-inbox': rest,
  'process-import': rest,
  'refresh-contact': rest,
  'refresh-contacts': rest,
  'hand-off': rest,
  'notify-owner': rest,
  'alert-override': rest,
  'breach-review': rest,
  'finalize-decision': rest,
  'sync-salesforce': rest,
  'sync-hubspot': rest,
  rescore: rest,
  'check-parity': rest,
};

/** Starts the queues on that database. */
export async function startJobBench({ engine }: Database): Promise<JobBench> {
  const said: string[] = [];
  const say = (_: unknown, message: string): void => {
    said.push(message);
  };
  const log: Log = { info: say, warn: say, error: say };
  const jobs = await startJobs(engine, log, { lookEvery: 0.5 });
  const store = createStore(engine.db, jobs.enqueue);
  return {
    store,
    said,
    work: (handlers) => jobs.work({ ...idle, ...handlers }),
    enqueue: (kind, key, delay = {}) => store.transaction((tx) => tx.enqueue({ kind, key, ...delay })),
    isAtRest: async () => (await store.reads.queue.state()).backlog === 0,
    stop: () => jobs.stop(),
  };
}
