import type { Definitions } from '../../definitions/definitions.ts';
import { spellingsOf, type Spellings } from '../facts/spellings-of.ts';

/** What a scoring model takes from the other files of the agreement. */
export interface ModelSettings {
  /** The zone whose days “once a day” means. */
  readonly timeZone: string;
  /** By name of a trait or fact whose values a picklist holds. */
  readonly spellings: ReadonlyMap<string, Spellings>;
}

/** The settings of an agreement. */
export const modelSettings = (
  definitions: Pick<Definitions, 'manifest' | 'fields' | 'picklists'>,
): ModelSettings => ({
  timeZone: definitions.manifest.reportingTimeZone,
  spellings: spellingsOf(definitions),
});
