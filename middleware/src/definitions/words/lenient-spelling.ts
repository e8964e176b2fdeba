/** A spelling as it is looked up in a list: case, blanks, hyphens and underscores do not matter. */
export const lenientSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}_]+/gu, '');
