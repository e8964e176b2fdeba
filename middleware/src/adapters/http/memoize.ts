/** A value that is made when it is first asked for, and again only when its key is another object. */
export const remembered = <V>(keyOf: () => object, make: () => V): (() => V) => {
  let known: { readonly key: object; readonly value: V } | undefined;
  return () => {
    const key = keyOf();
    known = known?.key === key ? known : { key, value: make() };
    return known.value;
  };
};
