import type { Finding } from '../fault.ts';
import type { Scoring } from '../schema/scoring.ts';
import { testsOf } from './conditions-of.ts';

const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Finds what no address can be of: an entry of a list of domains that is none, such as “@gmail.com”. */
export function findNonDomains(scoring: Scoring): Finding[] {
  const named = testsOf(scoring).flatMap(({ test, path }) =>
    'trait' in test || 'property' in test
      ? (['domainOf', 'inDomain'] as const).flatMap((key) => {
          const values = test[key];
          return values === undefined ? [] : [{ values, path: [...path, key] }];
        })
      : [],
  );
  const listed = scoring.lists.flatMap(({ key, values, except = [] }, index) =>
    named.some((use) => use.values === key)
      ? [
          { values, path: ['lists', index, 'values'] },
          { values: except, path: ['lists', index, 'except'] },
        ]
      : [],
  );
  return [...named, ...listed].flatMap(({ values, path }) =>
    Array.isArray(values)
      ? values.flatMap((value, index) =>
          domain.test(String(value)) ? [] : [notADomain(String(value), [...path, index])],
        )
      : [],
  );
}

function notADomain(value: string, path: Finding['path']): Finding {
  const meant = value.slice(value.lastIndexOf('@') + 1).replace(/^[a-z]+:\/\//i, '');
  const advice = domain.test(meant) ? `Write ${meant}.` : 'Write it like gmail.com.';
  return { path, message: `“${value}” is not a domain, so no address matches it. ${advice}` };
}
