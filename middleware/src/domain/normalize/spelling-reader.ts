import { lenientSpelling } from '../../definitions/words/lenient-spelling.ts';

/** Reads a text as the value that one of these spellings stands for, the last one where several do; null for any other. */
export function spellingReader<Value>(
  values: readonly (readonly [value: Value, spellings: readonly string[]])[],
): (text: string) => Value | null {
  const bySpelling = new Map(
    values.flatMap(([value, spellings]) =>
      spellings.map((spelling) => [lenientSpelling(spelling), value] as const),
    ),
  );
  return (text) => bySpelling.get(lenientSpelling(text)) ?? null;
}
