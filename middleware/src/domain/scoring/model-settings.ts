import type { Definitions } from '../../definitions/definitions.ts';

/** What a scoring model takes from the other files of the agreement. */
export interface ModelSettings {
  /** The zone whose days “once a day” means. */
  readonly timeZone: string;
}

/** The settings of an agreement. */
export const modelSettings = (definitions: Pick<Definitions, 'manifest'>): ModelSettings => ({
  timeZone: definitions.manifest.reportingTimeZone,
});
