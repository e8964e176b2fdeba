import type { WrittenFields } from '../ports/sync-states.ts';

/** Which of these fields differ from what was written last: all of them where that is not known. */
export const changedFields = (
  wanted: WrittenFields,
  written: WrittenFields | null | undefined,
): WrittenFields =>
  written == null
    ? wanted
    : Object.fromEntries(Object.entries(wanted).filter(([name, value]) => written[name] !== value));

/** Whether there is nothing to write. */
export const isEmpty = (fields: WrittenFields): boolean => Object.keys(fields).length === 0;
