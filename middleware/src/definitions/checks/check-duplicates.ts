import type { PartFinding, Path } from '../fault.ts';
import { partNames } from '../parts.ts';
import type { Check } from './check.ts';
import { walk } from './walk.ts';

/** What must differ between the entries of one list: the key, what people read, and what each CRM holds. */
const distinct: readonly string[] = ['key', 'label', 'email', 'hubspot', 'salesforce'];

/** Whether no list says the same thing twice, nor in other capitals: both CRMs take those for two things, people for one. */
export const checkDuplicates: Check = (read) =>
  partNames.flatMap((part) =>
    walk(read[part]).flatMap(({ path, value }) =>
      Array.isArray(value) ? repeatedIn(value, path).map((finding) => ({ part, ...finding })) : [],
    ),
  );

interface Word {
  readonly path: Path;
  readonly text: string;
}

const repeatedIn = (list: readonly unknown[], path: Path): Omit<PartFinding, 'part'>[] =>
  [wordsOf(list, path), ...distinct.map((name) => wordsUnder(name, list, path))].flatMap(repeatedWords);

const wordsOf = (list: readonly unknown[], path: Path): Word[] =>
  list.flatMap((text, index) => (typeof text === 'string' ? [{ path: [...path, index], text }] : []));

const wordsUnder = (name: string, list: readonly unknown[], path: Path): Word[] =>
  list.flatMap((entry, index) => {
    const text: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
    return typeof text === 'string' ? [{ path: [...path, index, name], text }] : [];
  });

function repeatedWords(words: readonly Word[]): Omit<PartFinding, 'part'>[] {
  const seen = new Map<string, string>();
  return words.flatMap(({ path, text }) => {
    const earlier = seen.get(text.toLowerCase());
    if (earlier === undefined) {
      seen.set(text.toLowerCase(), text);
      return [];
    }
    if (earlier === text) return [{ path, message: `“${text}” is already in this list. Keep one of them.` }];
    return [{ path, message: `“${text}” and “${earlier}” differ only by case. Keep one spelling.` }];
  });
}
