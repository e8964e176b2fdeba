import { canonicalEmail } from '@treaty/contract/email';
import type { People } from '../../definitions/schema/people.ts';

/** The name of the HubSpot user with that address; the address itself when the agreement knows nobody by it. */
export function nameOfUser({ persons }: People, address: string): string {
  const sought = canonicalEmail(address);
  const isSought = (known: string | null): boolean => known !== null && canonicalEmail(known) === sought;
  const person =
    persons.find(({ hubspotOwner }) => isSought(hubspotOwner)) ??
    persons.find(({ email }) => isSought(email));
  return person?.name ?? address;
}
