let offset = 0;

/** Lets `Date` in this page or worker follow the sandbox's clock; timers stay on real time. */
export function followClock(milliseconds: number): void {
  offset = milliseconds;
  if (isFollowing) return;
  isFollowing = true;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given: unknown[], target) =>
      newDate(real, given.length === 0 ? [real.now() + offset] : given, target),
    apply: (real) => new real(real.now() + offset).toString(),
    get: (real, key): unknown => (key === 'now' ? () => real.now() + offset : Reflect.get(real, key)),
  });
}

let isFollowing = false;

function newDate(
  real: DateConstructor,
  given: unknown[],
  target: new (...given: unknown[]) => object,
): object {
  const made: unknown = Reflect.construct(real, given, target);
  return made instanceof real ? made : new real(NaN);
}
