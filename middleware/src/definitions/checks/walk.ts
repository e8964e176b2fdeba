import type { Path } from '../fault.ts';

/** A value somewhere inside another one. */
export interface Inside {
  readonly path: Path;
  readonly value: unknown;
}

/** The value and everything inside it, from the outside in. */
export function walk(value: unknown, path: Path = []): Inside[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const steps = inner.map(([key, at]) => ({
    step: Array.isArray(value) ? Number(key) : key,
    at: at as unknown,
  }));
  return [{ path, value }, ...steps.flatMap(({ step, at }) => walk(at, [...path, step]))];
}
