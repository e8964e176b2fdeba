import type { ModelSettings } from '../../../middleware/src/domain/scoring/model-settings.ts';

/** A model by itself, in the time zone that ships. */
export const newYork: ModelSettings = { timeZone: 'America/New_York' };
