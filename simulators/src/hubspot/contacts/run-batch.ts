import type { AccountParts } from '../account-parts.ts';
import { inTransaction } from '../data/account-database.ts';
import { HubSpotError, invalidInput } from '../model/hubspot-error.ts';
import { instantText } from '../model/instant-text.ts';

/** One input of a batch. `id`: what it names, for batches that name records. */
export interface BatchItem {
  readonly id?: string | undefined;
  readonly traceId: string | undefined;
  readonly run: () => object;
}

/** The answer to a batch and its HTTP status; 207 says that some inputs failed. */
export interface BatchAnswer {
  readonly status: number;
  readonly body: object;
}

const mostInputs = 100;

/** A batch takes 100 inputs at most. */
export const checkBatchSize = (inputs: readonly unknown[]): void => {
  if (inputs.length > mostInputs)
    throw invalidInput(`A batch takes at most ${mostInputs} inputs; this one has ${inputs.length}.`);
};

const refuseRepeatedIds = (items: readonly BatchItem[]): void => {
  const ids = items.flatMap((item) => (item.id === undefined ? [] : [item.id]));
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (repeated.length > 0)
    throw invalidInput(`Duplicate IDs found in batch input: [${repeated.join(', ')}]. IDs must be unique`, {
      context: { ids: repeated },
    });
};

const missingObjects = (ids: readonly string[]): object => ({
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  message: 'Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.',
  context: { ids },
});

const failedItem = (error: HubSpotError, traceId: string): object => {
  const { category, message, context, errors } = error.refusal;
  return {
    status: 'error',
    category,
    message,
    context: { ...context, objectWriteTraceId: [traceId] },
    ...(errors === undefined ? {} : { errors }),
  };
};

/** The envelope around the results of a batch. */
export const batchAnswer = (
  parts: AccountParts,
  success: number,
  results: readonly object[],
  errors: readonly object[],
): BatchAnswer => {
  const at = instantText(parts.clock.now());
  return {
    status: errors.length === 0 ? success : 207,
    body: {
      status: 'COMPLETE',
      results,
      requestedAt: at,
      startedAt: at,
      completedAt: at,
      ...(errors.length === 0 ? {} : { numErrors: errors.length, errors }),
    },
  };
};

/** The answer to a batch that reads: ids that do not exist make one error together. */
export const readAnswer = (
  parts: AccountParts,
  results: readonly object[],
  missing: readonly string[],
): BatchAnswer => batchAnswer(parts, 200, results, missing.length === 0 ? [] : [missingObjects(missing)]);

/**
 * Runs a batch that writes. When every input carries a trace id (and the batch may succeed in part), each input stands for
 * itself and failures are listed; otherwise the first fault refuses the whole batch, records that do not exist excepted.
 */
export const runBatch = (
  parts: AccountParts,
  batch: { items: readonly BatchItem[]; success: number; mayBePartial: boolean },
): BatchAnswer => {
  checkBatchSize(batch.items);
  refuseRepeatedIds(batch.items);
  const traced = batch.mayBePartial && batch.items.every((item) => item.traceId !== undefined);
  return inTransaction(parts.database, () => {
    const results: object[] = [];
    const errors: object[] = [];
    const missing: string[] = [];
    for (const { id, traceId, run } of batch.items) {
      try {
        const result = run();
        results.push(traceId === undefined ? result : { ...result, objectWriteTraceId: traceId });
      } catch (error) {
        if (!(error instanceof HubSpotError)) throw error;
        if (traced && traceId !== undefined) errors.push(failedItem(error, traceId));
        else if (error.refusal.status === 404 && id !== undefined) missing.push(id);
        else throw error;
      }
    }
    return batchAnswer(
      parts,
      batch.success,
      results,
      missing.length === 0 ? errors : [missingObjects(missing)],
    );
  });
};
