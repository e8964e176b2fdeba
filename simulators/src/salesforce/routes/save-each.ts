import type { OrgData } from '../data/org-data.ts';
import { ApiError, apiError } from '../api-error.ts';
import type { Fault } from '../api-error.ts';

/** The outcome for one record of a collection; faults are worded as in SOAP, with `statusCode`. */
export type SaveResult =
  | { readonly id: string; readonly success: true; readonly errors: readonly []; readonly created?: boolean }
  | { readonly success: false; readonly errors: readonly CollectionFault[] };

interface CollectionFault {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

const most = 200;

const failure = (faults: readonly Fault[]): SaveResult => ({
  success: false,
  errors: faults.map(({ errorCode, message, fields = [] }) => ({ statusCode: errorCode, message, fields })),
});

const rolledBack = failure([
  {
    errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message:
      'Record rolled back because not all records were valid and the request was using AllOrNone header',
  },
]);

/** Refuses more records than one call may carry. */
const refuseTooMany = (count: number): void => {
  if (count <= most) return;
  throw apiError(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${most} records into this call`,
  );
};

/** Saves each item by itself: with `allOrNone` one fault undoes them all, else the others stay. */
export const saveEach = <Item>(
  data: OrgData,
  items: readonly Item[],
  given: { readonly allOrNone: boolean; save(item: Item): SaveResult },
): SaveResult[] => {
  refuseTooMany(items.length);
  const saveOne = (item: Item): SaveResult => {
    try {
      return data.database.transaction(() => given.save(item));
    } catch (error) {
      if (error instanceof ApiError) return failure(error.faults);
      throw error;
    }
  };
  const isKept = (results: readonly SaveResult[]): boolean =>
    !given.allOrNone || results.every((result) => result.success);
  const results = data.database.transaction(() => items.map(saveOne), isKept);
  return isKept(results) ? results : results.map((result) => (result.success ? rolledBack : result));
};
