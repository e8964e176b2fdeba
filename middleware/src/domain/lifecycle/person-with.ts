import { canonicalEmail } from '@treaty/contract/email';
import type { Person } from '../../definitions/schema/people.ts';

/** The person who signs in to a system with this login, else the one with this address. */
export function personWith(
  persons: readonly Person[],
  system: 'salesforce' | 'hubspot',
  login: string,
): Person | undefined {
  // The agreement holds every address in this form.
  const sought = canonicalEmail(login) ?? login;
  const loginOf = ({ salesforceUser, hubspotOwner }: Person): string | null =>
    system === 'salesforce' ? salesforceUser : hubspotOwner;
  return (
    persons.find((person) => loginOf(person) === sought) ?? persons.find(({ email }) => email === sought)
  );
}
