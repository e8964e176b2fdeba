/** U+0000 and half surrogate pairs: no database of ours keeps them, and no reader misses them. */
const unstorable = /[\0\p{Cs}]/gu;

/** A text without the characters that PostgreSQL keeps in no column: U+0000 and half surrogate pairs. */
export const storableText = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.replaceAll(unstorable, '');

/** One escape of a JSON text; those of a whole surrogate pair together. */
const escape = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/gs;
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;
const unstorableEscape = /^\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})$/;

/** A JSON text whose texts and names, parsed, are storable. A pair is never made of halves that did not stand side by side. */
export const storableJson = (json: string): string =>
  suspicious.test(json)
    ? json.replaceAll(escape, (found) => (unstorableEscape.test(found) ? '' : found))
    : json;
