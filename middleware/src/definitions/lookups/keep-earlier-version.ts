import type { Definitions } from '../definitions.ts';
import { keepEarlier } from './entry.ts';

/** Makes the definitions find what an earlier version defined and they no longer do: stages, reasons, people and whatever else records name. */
export function keepEarlierVersion(definitions: Definitions, earlier: Definitions): void {
  keepEarlier(definitions.lifecycle.stages, earlier.lifecycle.stages);
  keepEarlier(definitions.lifecycle.statuses, earlier.lifecycle.statuses);
  keepEarlier(definitions.lifecycle.overrides.reasons, earlier.lifecycle.overrides.reasons);
  keepEarlier(definitions.reasons.codes, earlier.reasons.codes);
  keepEarlier(definitions.nurture.tracks, earlier.nurture.tracks);
  keepEarlier(definitions.people.persons, earlier.people.persons);
  keepEarlier(definitions.people.teams, earlier.people.teams);
  keepEarlier(definitions.picklists.activityTypes, earlier.picklists.activityTypes);
  keepEarlier(definitions.picklists.activityProperties, earlier.picklists.activityProperties);
  keepEarlier(definitions.scoring.rules, earlier.scoring.rules);
  keepEarlier(definitions.scoring.groups, earlier.scoring.groups);
  keepEarlier(definitions.scoring.exclusions, earlier.scoring.exclusions);
  keepEarlier(definitions.scoring.requirements, earlier.scoring.requirements);
  keepEarlier(definitions.serviceLevels.calendars, earlier.serviceLevels.calendars);
}
