import { processInbox } from '../intake/process-inbox.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Records an imported activity. What it brings to do makes way for what happens now. */
export const processImport = (
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'hubspot'>,
  id: string,
): Promise<void> =>
  processInbox(
    {
      ...deps,
      store: {
        ...deps.store,
        transaction: (work) => deps.store.transaction((tx) => work(makingWay(tx))),
      },
    },
    id,
  );

const makingWay = (tx: Transaction): Transaction => ({
  ...tx,
  enqueue: (...jobs) => tx.enqueue(...jobs.map((job) => ({ ...job, makesWay: true }))),
});
