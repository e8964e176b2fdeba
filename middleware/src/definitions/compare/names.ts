import type { Definitions } from '../definitions.ts';

interface Entry {
  readonly key: string;
  readonly label?: string;
  readonly name?: string;
}

const people = ({ people: { persons } }: Definitions): readonly Entry[] => persons;
const stages = ({ lifecycle }: Definitions): readonly Entry[] => lifecycle.stages;
const fields = ({ fields: { shared, supporting } }: Definitions): readonly Entry[] => [
  ...shared,
  ...supporting,
];
const activityTypes = ({ picklists }: Definitions): readonly Entry[] => picklists.activityTypes;
const rules = ({ scoring }: Definitions): readonly Entry[] => scoring.rules;
const calendars = ({ serviceLevels, reporting }: Definitions): readonly Entry[] => [
  ...serviceLevels.calendars,
  ...reporting.calendars,
];

/** Where the keys under a property are listed with what people call them. */
const listed: Readonly<Record<string, (definitions: Definitions) => readonly Entry[]>> = {
  steward: people,
  deputy: people,
  proposedBy: people,
  watchedBy: people,
  alert: people,
  person: people,
  manager: people,
  lead: people,
  sales: people,
  marketing: people,
  from: stages,
  to: stages,
  leadStage: stages,
  start: stages,
  engaged: stages,
  delivered: stages,
  accepted: stages,
  qualified: stages,
  deal: stages,
  won: stages,
  lost: stages,
  returned: stages,
  refusedForGood: stages,
  status: ({ lifecycle }) => lifecycle.statuses,
  requires: fields,
  fields,
  field: fields,
  compareAs: (definitions) => definitions.fields.comparisons,
  picklist: ({ picklists }) => picklists.picklists,
  on: activityTypes,
  only: activityTypes,
  happened: activityTypes,
  engagement: activityTypes,
  type: activityTypes,
  handedBack: activityTypes,
  requalified: activityTypes,
  group: ({ scoring }) => scoring.groups,
  groups: ({ scoring }) => scoring.groups,
  criteria: rules,
  criterion: rules,
  class: ({ reasons }) => reasons.classes,
  choose: ({ reasons }) => reasons.codes,
  track: ({ nurture }) => nurture.tracks,
  inUse: ({ qualification }) => qualification.frameworks,
  fallbackTerritory: ({ routing }) => routing.territories,
  team: (definitions) => definitions.people.teams,
  calendar: calendars,
  defaultCalendar: calendars,
};

/** What people call a key that stands under a property; the key itself where no list says. */
export function nameOfKey(definitions: Definitions, property: string, key: string): string {
  const entry = listed[property]?.(definitions).find((candidate) => candidate.key === key);
  return entry?.label ?? entry?.name ?? key;
}
