import type { Definitions } from '../../definitions/definitions.ts';
import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import type { Person } from '../../definitions/schema/people.ts';
import { personWith } from './person-with.ts';

const roles: Readonly<Record<Person['role'], ActorRole>> = {
  rep: 'sales',
  sales_manager: 'sales',
  marketing: 'marketing',
  revops: 'revops',
};

/** The role in which a user of a CRM acts: that of the person with this login, else the one that the agreement names for that system. */
export function roleOf(
  { people, lifecycle }: Pick<Definitions, 'people' | 'lifecycle'>,
  system: 'salesforce' | 'hubspot',
  login: string | null,
): ActorRole {
  const active = people.persons.filter((person) => person.active);
  const person = login === null ? undefined : personWith(active, system, login);
  return person === undefined ? lifecycle.defaultRole[system] : roleOfPerson(person);
}

/** The role in which a person of the agreement acts. */
export const roleOfPerson = ({ role }: Pick<Person, 'role'>): ActorRole => roles[role];
