import type { Trouble } from './trouble.ts';

/** Control characters and halves of characters; U+FFFD, which stands for bytes that are not UTF-8. */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u;

/** The first character that no text of the agreement can hold, or null. Anything else is kept and given back to the byte. */
export function unreadableText(text: string): Trouble | null {
  const found = unreadable.exec(text);
  if (found === null) return null;
  if (found[0] === '\uFFFD')
    return {
      offset: found.index,
      message: 'this is not UTF-8. Save the file as UTF-8 and write the character anew.',
    };
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: found.index, message: `the character U+${code} cannot be read. Remove it.` };
}
