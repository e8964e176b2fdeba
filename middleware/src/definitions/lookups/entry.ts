interface Keyed {
  readonly key: string;
}

/** Where a list keeps what earlier versions of the agreement had in it; no reader of the definitions sees it. */
const earlierEntries = Symbol('earlier entries');

type List<T> = readonly T[] & { readonly [earlierEntries]?: readonly T[] };

/**
 * The entry of a list with this key, or the one that an earlier version had: what was recorded under it stays readable for ever. The
 * definitions were checked: a key that never was there is a broken promise, not bad input.
 */
export function entry<T extends Keyed>(list: readonly T[], key: string): T {
  const found = find(list, key);
  if (found === undefined) throw new Error(`the definitions in force have no entry “${key}”`);
  return found;
}

/** What people call the entry of a list with this key, in this version or an earlier one; the key where none ever had it. */
export const labelOf = (list: readonly (Keyed & { readonly label: string })[], key: string): string =>
  find(list, key)?.label ?? key;

const find = <T extends Keyed>(list: readonly T[], key: string): T | undefined => {
  const isSought = (candidate: T): boolean => candidate.key === key;
  return list.find(isSought) ?? (list as List<T>)[earlierEntries]?.find(isSought);
};

/** Lets a list find the entries of an earlier version that it no longer has; those of later versions come first. */
export function keepEarlier<T extends Keyed>(list: readonly T[], earlier: readonly T[]): void {
  const known = (list as List<T>)[earlierEntries] ?? [];
  const isKnown = ({ key }: T): boolean => [...list, ...known].some((candidate) => candidate.key === key);
  const value = [...known, ...earlier.filter((candidate) => !isKnown(candidate))];
  Object.defineProperty(list, earlierEntries, { value, configurable: true });
}
