import type { Finding, Path } from '../fault.ts';
import type { Scoring } from '../schema/scoring.ts';
import { testsOf } from './conditions-of.ts';

/** Finds lists that are joined by a kept one where only whole domains are compared, and exceptions from nothing. */
export function findFaultyJoins(scoring: Scoring): Finding[] {
  const otherUses = new Set(
    testsOf(scoring).flatMap(({ test }) =>
      'trait' in test || 'property' in test ? [test.oneOf, test.inDomain].flat() : [],
    ),
  );
  return scoring.lists.flatMap(({ key, joined, except }, index) => {
    const path: Path = ['lists', index];
    if (joined === undefined)
      return except === undefined
        ? []
        : [
            {
              path: [...path, 'except'],
              message: 'there is no joined list to except these from. Remove them.',
            },
          ];
    if (!otherUses.has(key)) return [];
    const message = `“${joined}” holds domains to be compared as a whole, but “${key}” is also used by oneOf or inDomain. Use it with domainOf only, or make it two lists.`;
    return [{ path: [...path, 'joined'], message }];
  });
}
