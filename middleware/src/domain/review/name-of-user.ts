import type { People } from '../../definitions/schema/people.ts';

/** The name of the HubSpot user with that address; the address itself when the agreement knows nobody by it. */
export function nameOfUser({ persons }: People, address: string): string {
  const sought = address.toLowerCase();
  const isSought = (known: string | null): boolean => known?.toLowerCase() === sought;
  const person =
    persons.find(({ hubspotOwner }) => isSought(hubspotOwner)) ??
    persons.find(({ email }) => isSought(email));
  return person?.name ?? address;
}
