import type { Definitions } from '../definitions.ts';
import type { Part, PartFinding, Path } from '../fault.ts';
import type { People } from '../schema/people.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf } from './reference.ts';
import { walk } from './walk.ts';

/** Parts in which somebody answers for something. */
const parts = [
  'entities',
  'lifecycle',
  'qualification',
  'pipeline',
  'picklists',
  'reasons',
  'fields',
  'scoring',
  'routing',
  'serviceLevels',
  'nurture',
  'reporting',
] as const satisfies readonly Part[];

/** Who answers for it now ... */
const duties: readonly string[] = ['steward', 'deputy', 'watchedBy'];
/** ... and who did something for it once, and may have left since. */
const credits: readonly string[] = ['proposedBy'];

/** Whether everybody who answers for something is a person, still here, with somebody else as deputy. */
export const checkResponsible: readonly Check[] = [
  ...parts.map((part) =>
    checkOf([part, 'people'], (read) => [
      ...findAbsent(part, read[part], read.people),
      ...findOwnDeputies(part, read[part]),
    ]),
  ),
  checkOf(['people'], ({ people }) => findLostAlerts(people)),
];

interface Named {
  readonly part: Part;
  readonly path: Path;
  readonly key: string;
}

function findAbsent(part: Part, value: Definitions[Part], people: People): PartFinding[] {
  return walk(value).flatMap(({ path, value: key }) => {
    const role = String(path.at(-1));
    if (typeof key !== 'string' || ![...duties, ...credits].includes(role)) return [];
    return absence({ part, path, key }, people, duties.includes(role));
  });
}

function absence(
  { part, path, key }: Named,
  { persons, teams }: People,
  mustBeActive: boolean,
): PartFinding[] {
  const allowed = keysOf(persons.filter(({ active }) => active));
  const person = persons.find((candidate) => candidate.key === key);
  const isTeam = teams.some((team) => team.key === key);
  if (isTeam)
    return [
      { part, path, message: `“${key}” is a team. Name a person: a team cannot answer questions.`, allowed },
    ];
  if (person === undefined)
    return [{ part, path, message: `there is no person “${key}” in people.yaml. Name one.`, allowed }];
  if (person.active || !mustBeActive) return [];
  return [
    {
      part,
      path,
      message: `${person.name} is no longer active. Transfer this to someone who is.`,
      allowed,
    },
  ];
}

const findOwnDeputies = (part: Part, value: Definitions[Part]): PartFinding[] =>
  walk(value).flatMap(({ path, value: owned }) => {
    if (typeof owned !== 'object' || owned === null || !('steward' in owned) || !('deputy' in owned))
      return [];
    if (owned.steward !== owned.deputy) return [];
    const message = 'is also the steward. Name someone else, who can answer when the steward cannot.';
    return [{ part, path: [...path, 'deputy'], message }];
  });

/** Alerts about a rep go to the manager, those about a team to its lead: both must be there. */
function findLostAlerts(people: People): PartFinding[] {
  const isGone = (key: string | null): boolean =>
    people.persons.some((person) => person.key === key && !person.active);
  const message = 'is no longer active and would get the alerts. Name someone who is.';
  const managers = people.persons.flatMap(({ active, manager }, index) =>
    active && isGone(manager)
      ? [{ part: 'people' as const, path: ['persons', index, 'manager'], message }]
      : [],
  );
  const leads = people.teams.flatMap(({ lead }, index) =>
    isGone(lead) ? [{ part: 'people' as const, path: ['teams', index, 'lead'], message }] : [],
  );
  return [...managers, ...leads];
}
