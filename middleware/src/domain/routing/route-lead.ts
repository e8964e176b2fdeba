import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Person } from '../../definitions/schema/people.ts';
import type { Territory } from '../../definitions/schema/routing.ts';
import type { RoutingReceipt } from '../handoff/handoff.ts';
import type { Traits } from '../lead.ts';

/** Whose turn it is: the rep with the highest balance is next. */
export type Turns = Readonly<Record<string, number>>;

/** What the choice of a rep depends on. */
export interface RoutingQuestion {
  readonly definitions: Definitions;
  readonly territory: Territory;
  readonly turns: Turns;
  /** Who had the lead in the cycle before. */
  readonly previousOwner: string | null;
}

/** The territory of a lead: the first whose conditions all hold, else the one of the rest. */
export function territoryOf({ routing }: Pick<Definitions, 'routing'>, known: Traits): Territory {
  const isOneOf = (name: string, values: readonly string[]): boolean => {
    const value = String(known[name]).toLowerCase();
    return values.some((candidate) => candidate.toLowerCase() === value);
  };
  return (
    routing.territories.find(({ match }) => match.every(({ trait, oneOf }) => isOneOf(trait, oneOf))) ??
    entry(routing.territories, routing.fallbackTerritory)
  );
}

/** Chooses the rep: who had the lead before, else whose turn it is in the territory, else who watches the queue. */
export function routeLead(question: RoutingQuestion): {
  readonly receipt: RoutingReceipt;
  readonly turns: Turns;
} {
  const { definitions, territory, turns, previousOwner } = question;
  const { persons } = definitions.people;
  const previous = persons.find((person) => person.key === previousOwner && person.active);
  if (previous !== undefined) {
    const because = `${previous.name} had this lead before.`;
    return { receipt: { owner: previous.key, territory: territory.key, because }, turns };
  }
  const available = territory.reps
    .map(({ person, weight }) => ({ person: entry(persons, person), weight }))
    .filter(({ person }) => person.active)
    .map(({ person, weight }) => ({ person, share: shareOf(person, weight) }));
  if (available.length === 0) return { receipt: toQueue(definitions, territory), turns };
  const { chosen, after } = takeTurn(available, turns);
  const because = `${territory.label}: ${chosen.name} is next of ${available.length} reps, by capacity.`;
  return { receipt: { owner: chosen.key, territory: territory.key, because }, turns: after };
}

interface Available {
  readonly person: Person;
  readonly share: number;
}

/** The further a rep is over quota, the smaller the share; unknown attainment counts as 100%. */
const shareOf = (person: Person, weight: number): number =>
  (weight * 100) / Math.max(person.quotaAttainment ?? 100, 25);

/** Smooth weighted round robin: everybody gains the own share, the highest goes first and pays the sum. */
function takeTurn(available: readonly Available[], turns: Turns): { chosen: Person; after: Turns } {
  const gained = available.map(({ person, share }) => ({
    person,
    balance: (turns[person.key] ?? 0) + share,
  }));
  const next = gained.reduce((best, candidate) => (candidate.balance > best.balance ? candidate : best));
  const sum = available.reduce((total, { share }) => total + share, 0);
  const after = gained.map(
    ({ person, balance }) => [person.key, person === next.person ? balance - sum : balance] as const,
  );
  return { chosen: next.person, after: { ...turns, ...Object.fromEntries(after) } };
}

function toQueue({ routing, people }: Definitions, territory: Territory): RoutingReceipt {
  const watcher = entry(people.persons, routing.queue.watchedBy);
  const because = `No rep in ${territory.label} can take leads now; ${watcher.name} watches ${routing.queue.label}.`;
  return { owner: watcher.key, territory: territory.key, because };
}
