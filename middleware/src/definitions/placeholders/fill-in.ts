/** A quoted figure: {threshold}. */
const quoted = /\{([^{}]*)\}/g;

/** The names of the figures that a text quotes. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(quoted)].map(([, name = '']) => name);

/** The text with its figures filled in; one that is not known stays as it is written. */
export const fillIn = (text: string, figures: ReadonlyMap<string, string>): string =>
  text.replace(quoted, (asWritten, name: string) => figures.get(name) ?? asWritten);
