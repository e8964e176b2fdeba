import type { Path } from '../fault.ts';

interface Kind {
  readonly name: string;
  readonly remedy: string;
}

const keyed: Kind = { name: 'keys with values', remedy: 'Write its keys below it, indented.' };
const list: Kind = { name: 'a list', remedy: 'Write each entry after a dash, or all of them in [ ].' };

/** The kinds of values that zod tells apart, as people call them. */
const kinds: Readonly<Record<string, Kind>> = {
  string: { name: 'a text', remedy: 'Write a text; put it in quotes if it looks like something else.' },
  number: { name: 'a number', remedy: 'Write digits without quotes.' },
  int: { name: 'a whole number', remedy: 'Write digits without a fraction and without quotes.' },
  boolean: { name: 'true or false', remedy: 'Write true or false without quotes.' },
  array: list,
  tuple: list,
  object: keyed,
  record: keyed,
  null: { name: 'nothing', remedy: 'Leave it empty.' },
};

/** A kind of value as people call it. */
export const nameOfKind = (kind: string): string => kinds[kind]?.name ?? kind;

/** What to write where that kind of value was expected. */
export const remedyFor = (kind: string): string => kinds[kind]?.remedy ?? '';

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** What was found: the kind, and the value itself where it is short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return `a text (“${value.length > 30 ? `${value.slice(0, 30)}…` : value}”)`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return nameOfKind(kindOf(value));
}

/** A limit with what it counts. */
export function sizeOf({ origin }: { readonly origin: string }, limit: number | bigint): string {
  if (origin === 'string') return `${String(limit)} characters`;
  if (origin !== 'array') return String(limit);
  return Number(limit) === 1 ? '1 entry' : `${String(limit)} entries`;
}

/** What stands at the end of a path; undefined when the path does not lead there. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
