import type { CardUser } from '../../../simulators/src/hubspot/card/card-proxy.ts';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import type { Agreement } from './seed/read-agreement.ts';

/** The HubSpot user with that email address, as the card sees the signed-in user; null when the agreement has no such person. */
export function hubspotUser(account: HubSpotAccount, { people }: Agreement, email: string): CardUser | null {
  const person = people.persons.find(({ hubspotOwner }) => hubspotOwner === email);
  if (person === undefined) return null;
  const [firstName = '', ...rest] = person.name.split(' ');
  // HubSpot returns the owner that is there already.
  return { id: account.addOwner({ email, firstName, lastName: rest.join(' ') }).userId, email };
}
