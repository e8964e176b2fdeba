import type { Definitions } from '../definitions.ts';
import { partNames, parts } from '../parts.ts';

/** What a figure leads to, with what it stands in; or what is wrong with the way there. */
export type ResolvedPlaceholder =
  | { readonly value: unknown; readonly around: unknown }
  | { readonly problem: string; readonly allowed: readonly string[] };

/** Follows the way of a figure; null when the file that it leads into could not be read. */
export function resolvePlaceholder(read: Partial<Definitions>, way: string): ResolvedPlaceholder | null {
  const [name = '', ...steps] = way.split('.');
  const part = partNames.find((candidate) => fileName(candidate) === name);
  if (part === undefined)
    return {
      problem: `there is no file “${name}.yaml”. Correct the path.`,
      allowed: partNames.map(fileName),
    };
  const top = read[part];
  return top === undefined ? null : follow(top, steps, name);
}

const fileName = (part: (typeof partNames)[number]): string => parts[part].file.replace('.yaml', '');

function follow(top: unknown, steps: readonly string[], from: string): ResolvedPlaceholder {
  let found = { value: top, around: null as unknown };
  let place = from;
  for (const step of steps) {
    const inside = entriesOf(found.value);
    if (!inside.has(step))
      return {
        problem: `${place} has no entry “${step}”. Correct the path.`,
        allowed: [...inside.keys()],
      };
    found = { value: named(inside.get(step), found.value), around: found.value };
    place = `${place}.${step}`;
  }
  return found;
}

/** A key of an entry beside it means that entry: inUse: bant leads to the framework. */
function named(value: unknown, around: unknown): unknown {
  if (typeof value !== 'string' || typeof around !== 'object' || around === null) return value;
  const lists: readonly unknown[] = Object.values(around).filter((beside) => Array.isArray(beside));
  const found = lists.map((list) => entriesOf(list).get(value)).find((entry) => entry !== undefined);
  return found ?? value;
}

/** What stands inside a value, by the words that lead there: the keys of the entries of a list, else its own. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  const entries: readonly [string, unknown][] = Object.entries(value);
  if (!Array.isArray(value)) return new Map(entries);
  return new Map(entries.map(([index, inner]) => [keyOf(inner) ?? index, inner]));
}

const keyOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
    ? value.key
    : undefined;
