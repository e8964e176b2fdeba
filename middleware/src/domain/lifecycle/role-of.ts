import { canonicalEmail } from '@treaty/contract/email';
import type { Definitions } from '../../definitions/definitions.ts';
import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import type { Person } from '../../definitions/schema/people.ts';

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
  const person = login === null ? undefined : personWith(people.persons, system, login);
  return person === undefined ? lifecycle.defaultRole[system] : roleOfPerson(person);
}

/** The role in which a person of the agreement acts. */
export const roleOfPerson = ({ role }: Pick<Person, 'role'>): ActorRole => roles[role];

function personWith(
  persons: readonly Person[],
  system: 'salesforce' | 'hubspot',
  login: string,
): Person | undefined {
  // The agreement holds every address in this form.
  const sought = canonicalEmail(login) ?? login;
  const loginOf = ({ salesforceUser, hubspotOwner }: Person): string | null =>
    system === 'salesforce' ? salesforceUser : hubspotOwner;
  const active = persons.filter((person) => person.active);
  return active.find((person) => loginOf(person) === sought) ?? active.find(({ email }) => email === sought);
}
