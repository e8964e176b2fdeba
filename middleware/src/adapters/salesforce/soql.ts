const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text as a SOQL literal, quotes included, so that no value can end it. */
export const soqlText = (value: string): string =>
  `'${value.replace(/[\\'"\n\r\t\b\f]/g, (character) => escapes[character] ?? '')}'`;
