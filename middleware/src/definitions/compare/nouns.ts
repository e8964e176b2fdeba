/** What the entries of a list are called, one and several. */
const nouns: Readonly<Record<string, readonly [one: string, several: string]>> = {
  rules: ['rule', 'rules'],
  groups: ['group of points', 'groups of points'],
  resets: ['reset', 'resets'],
  bands: ['band', 'bands'],
  steps: ['step', 'steps'],
  exclusions: ['exclusion', 'exclusions'],
  requirements: ['requirement', 'requirements'],
  lists: ['list', 'lists'],
  stages: ['stage', 'stages'],
  statuses: ['status', 'statuses'],
  transitions: ['move', 'moves'],
  entities: ['entity', 'entities'],
  answers: ['answer', 'answers'],
  frameworks: ['framework', 'frameworks'],
  criteria: ['criterion', 'criteria'],
  shared: ['shared field', 'shared fields'],
  supporting: ['supporting field', 'supporting fields'],
  derivations: ['derivation', 'derivations'],
  comparisons: ['comparison', 'comparisons'],
  picklists: ['picklist', 'picklists'],
  values: ['value', 'values'],
  activityTypes: ['activity type', 'activity types'],
  classes: ['class of reasons', 'classes of reasons'],
  codes: ['reason', 'reasons'],
  refused: ['refused wording', 'refused wordings'],
  choices: ['choice', 'choices'],
  tracks: ['nurture track', 'nurture tracks'],
  territories: ['territory', 'territories'],
  reps: ['rep', 'reps'],
  persons: ['person', 'people'],
  teams: ['team', 'teams'],
  calendars: ['calendar', 'calendars'],
  retired: ['retired key', 'retired keys'],
};

/** “1 rule”, “2 rules”. */
export function counted(list: string, count: number): string {
  const [one, several] = nouns[list] ?? ['entry', 'entries'];
  return `${count} ${count === 1 ? one : several}`;
}

/** Lists whose order means something: the funnel, what is tried first, what a picker shows first. */
const ordered: readonly string[] = [
  'lifecycle.stages',
  'pipeline.stages',
  'routing.territories',
  'reasons.codes',
  'picklists.values',
  'fields.rules',
];

/** Whether an entry that moves within the list is a change. */
export const isOrdered = (part: string, list: string): boolean => ordered.includes(`${part}.${list}`);

/** What several entries of a list are called. */
export const severalOf = (list: string): string => nouns[list]?.[1] ?? 'entries';
