import { z } from 'zod';
import type { Definitions } from '../definitions.ts';
import { nameOfKey } from './names.ts';

const Entry = z.looseObject({
  key: z.string().optional(),
  label: z.string().optional(),
  name: z.string().optional(),
  question: z.string().optional(),
  person: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  trait: z.string().optional(),
  write: z.string().optional(),
  phrases: z.array(z.string()).optional(),
  value: z.union([z.string(), z.boolean()]).optional(),
});
type Entry = z.infer<typeof Entry>;

/** What tells an entry of a list from the others, whatever else changes in it; undefined for what has nothing of the kind. */
function identityOf({ key, person, from, to, trait, write, phrases, value }: Entry): string | undefined {
  if (from !== undefined && to !== undefined) return `${from}>${to}`;
  return key ?? person ?? write ?? trait ?? phrases?.[0] ?? (value === undefined ? undefined : String(value));
}

/** The entries of a list by what tells them apart. */
export type Entries = ReadonlyMap<string, Entry>;

/** The entries of a list by what tells them apart; null when they cannot be told apart. */
export function entriesOf(list: readonly unknown[]): Entries | null {
  const entries = new Map<string, Entry>();
  for (const item of list) {
    const entry = Entry.safeParse(item);
    const identity = entry.success ? identityOf(entry.data) : undefined;
    if (!entry.success || identity === undefined || entries.has(identity)) return null;
    entries.set(identity, entry.data);
  }
  return entries;
}

/** What people call an entry. */
export function nameOfEntry(definitions: Definitions, identity: string, entry: Entry): string {
  const { label, name, question, person, from, to } = entry;
  if (from !== undefined && to !== undefined)
    return `${nameOfKey(definitions, 'from', from)} → ${nameOfKey(definitions, 'to', to)}`;
  const owner = person === undefined ? undefined : nameOfKey(definitions, 'person', person);
  return label ?? name ?? question ?? owner ?? identity;
}
