import type { Values } from '../../definitions/schema/condition.ts';
import type { Scoring } from '../../definitions/schema/scoring.ts';
import { normalizeDomain } from '../normalize/normalize-domain.ts';
import { keptList } from './kept-lists/kept-list.ts';

type NamedList = Scoring['lists'][number];

/** The named lists of a model. */
export type Lists = ReadonlyMap<string, NamedList>;

/** What a domain is looked up in. */
export interface Domains {
  has(domain: string): boolean;
}

/** The lists of a model by their keys. */
export const listsOf = ({ lists }: Pick<Scoring, 'lists'>): Lists =>
  new Map(lists.map((list) => [list.key, list]));

/** The values of a test, written out or those of a list. */
export const listedValues = (values: Values, lists: Lists): readonly (string | number | boolean)[] =>
  typeof values === 'string' ? (lists.get(values)?.values ?? []) : values;

/** The domains of a test; those of the kept list that is joined, but for the ones that are excepted, are among them. */
export function listedDomains(values: Values, lists: Lists): Domains {
  const own = domainsIn(listedValues(values, lists));
  const { joined, except = [] } = (typeof values === 'string' ? lists.get(values) : undefined) ?? {};
  if (joined === undefined) return own;
  const [kept, excepted] = [keptList(joined), domainsIn(except)];
  return { has: (domain) => own.has(domain) || (kept.has(domain) && !excepted.has(domain)) };
}

const domainsIn = (values: readonly unknown[]): ReadonlySet<string> =>
  new Set(values.map((domain) => normalizeDomain(String(domain))));
