/** The entry of a list with this key. The definitions were checked: a key that is not there is a broken promise, not bad input. */
export function entry<T extends { readonly key: string }>(list: readonly T[], key: string): T {
  const found = list.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`the definitions in force have no entry “${key}”`);
  return found;
}
