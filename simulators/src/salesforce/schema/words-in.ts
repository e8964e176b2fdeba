/** The texts in double quotes of a formula, in order: the only part of it that the org reads. */
export const wordsIn = (formula: string): string[] =>
  [...formula.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
