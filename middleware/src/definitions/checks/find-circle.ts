/** The first way that leads back to where it began, as the keys along it, the first one again at the end; null if there is none. */
export function findCircle(next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (key: string, trail: readonly string[]): readonly string[] | null => {
    const before = trail.indexOf(key);
    if (before >= 0) return [...trail.slice(before), key];
    if (done.has(key)) return null;
    for (const following of next.get(key) ?? []) {
      const circle = walk(following, [...trail, key]);
      if (circle !== null) return circle;
    }
    done.add(key);
    return null;
  };
  for (const key of next.keys()) {
    const circle = walk(key, []);
    if (circle !== null) return circle;
  }
  return null;
}
