import type { FieldValue, FieldValues } from '../schema/org-schema.ts';

/** A formula field imitated by hand; `words` are the texts in quotes of its formula, in order. */
export interface ImitatedFormula {
  readonly object: string;
  readonly field: string;
  value(record: FieldValues, words: readonly string[]): FieldValue;
}
