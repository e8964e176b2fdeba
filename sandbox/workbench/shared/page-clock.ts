let offset = 0;
let isFollowing = false;

/** Lets `Date` in this page or worker follow the sandbox's clock; timers stay on real time. */
export function followClock(milliseconds: number): void {
  offset = milliseconds;
  if (isFollowing) return;
  isFollowing = true;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, target): object => {
      const made: unknown = Reflect.construct(
        real,
        given.length === 0 ? [real.now() + offset] : given,
        target,
      );
      return made instanceof real ? made : new real(NaN);
    },
    apply: (real) => new real(real.now() + offset).toString(),
    get: (real, key): unknown => (key === 'now' ? () => real.now() + offset : Reflect.get(real, key)),
  });
}
