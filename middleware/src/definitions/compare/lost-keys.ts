import type { Definitions } from '../definitions.ts';
import { keysInUse } from '../checks/check-retired.ts';

/**
 * Sentences about keys that are gone without a word: old records would show them as bare keys, and somebody might use them again for
 * something else.
 */
export function lostKeys(before: Definitions, after: Definitions): readonly string[] {
  const there = keysInUse(after);
  return keysInUse(before)
    .filter(({ kind, key }) => !there.some((known) => known.kind === kind && known.key === key))
    .filter(({ kind, key }) => !after.retired.retired.some((gone) => gone.kind === kind && gone.key === key))
    .map(
      ({ kind, key }) =>
        `The ${kind.replaceAll('_', ' ')} “${key}” was removed but is not in retired.yaml. Add it there, so that old records stay readable.`,
    );
}
