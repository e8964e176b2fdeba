import type { DefinitionFile } from '../definition-file.ts';

/**
 * Remembers what was read of a file by its name and text. A version is read again at each check, comparison and activation,
 * with one file changed or none. What was used last is kept, up to a number of characters in all.
 */
export function memoizeFiles<T>(read: (file: DefinitionFile) => T, mostCharacters: number) {
  const kept = new Map<string, T>();
  let characters = 0;
  const drop = (key: string): void => {
    if (kept.delete(key)) characters -= key.length;
  };
  return (file: DefinitionFile): T => {
    const key = `${file.name}\n${file.text}`;
    const known = kept.get(key);
    const result = known ?? read(file);
    drop(key);
    kept.set(key, result);
    characters += key.length;
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break;
      drop(oldest);
    }
    return result;
  };
}
