import type { People } from '../../definitions/schema/people.ts';
import { personWith } from '../lifecycle/person-with.ts';

/** The name of the HubSpot user with that address; the address itself when the agreement knows nobody by it. */
export const nameOfUser = ({ persons }: People, address: string): string =>
  personWith(persons, 'hubspot', address)?.name ?? address;
