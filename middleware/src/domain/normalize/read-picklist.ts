import type { Picklist } from '../../definitions/schema/picklists.ts';
import { spellingsOfValue } from '../../definitions/words/spellings-of-value.ts';
import { spellingReader } from './spelling-reader.ts';

/** Reads a value of a picklist by any of its spellings, as its key. */
export const picklistReader = ({ values }: Picklist): ((text: string) => string | null) =>
  spellingReader(values.map((value) => [value.key, spellingsOfValue(value)]));
