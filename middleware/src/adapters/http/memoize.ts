/** Memoizes a value by its key: computed on first use, and again only when the key is another object. */
export const memoize = <V>(keyOf: () => object, compute: () => V): (() => V) => {
  let cached: { readonly key: object; readonly value: V } | undefined;
  return () => {
    const key = keyOf();
    cached = cached?.key === key ? cached : { key, value: compute() };
    return cached.value;
  };
};
