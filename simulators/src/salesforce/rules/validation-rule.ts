import type { FieldValues } from '../schema/org-schema.ts';

/** A record as a save leaves it, and as it was; a new one was not. */
export interface RecordChange {
  readonly after: FieldValues;
  readonly before: FieldValues | undefined;
}

/**
 * A validation rule imitated by hand. Logic is repeated here, words are not:
 * `words` are the texts in quotes of the rule's own formula, in order.
 */
export interface ImitatedRule {
  readonly name: string;
  isBroken(change: RecordChange, words: readonly string[]): boolean;
}

/** What ISCHANGED says: false for a new record. */
export const isChanged = ({ after, before }: RecordChange, field: string): boolean =>
  before !== undefined && (before[field] ?? null) !== (after[field] ?? null);

/** What ISNEW or ISCHANGED of any of these fields says: a save that touches none of them is not judged. */
export const isTouched = (change: RecordChange, fields: readonly string[]): boolean =>
  change.before === undefined || fields.some((field) => isChanged(change, field));

/** What ISBLANK says: blanks alone are blank. */
export const isBlank = ({ after }: RecordChange, field: string): boolean =>
  String(after[field] ?? '').trim() === '';

/** What ISPICKVAL with any of several words says. */
export const isOneOf = ({ after }: RecordChange, field: string, words: readonly string[]): boolean =>
  words.some((word) => after[field] === word);
