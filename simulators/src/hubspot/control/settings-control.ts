import type { AccountParts } from '../account-parts.ts';
import type { Owner } from '../data/owner-table.ts';
import { createProperty, updateProperty, type PropertyCreate } from '../properties/define-property.ts';

/** A HubSpot user to be made an owner. */
export interface NewOwner {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

const firstOwnerId = 501;
const firstUserId = 1001;

/** Adds an owner, or returns the one with that email. */
export const addOwner = (parts: AccountParts, owner: NewOwner): Owner => {
  const present = parts.owners.all().find((each) => each.email === owner.email);
  if (present !== undefined) return present;
  const added = {
    ...owner,
    id: parts.sequences.next('owner', firstOwnerId),
    userId: parts.sequences.next('user', firstUserId),
    createdAt: parts.clock.now(),
  };
  parts.owners.insert(added);
  return added;
};

/** Brings a property and its group to this definition, whether it is there already or not; HubSpot's own stay as they are. */
export const defineProperty = (parts: AccountParts, given: PropertyCreate): void => {
  const { groupName } = given;
  if (parts.properties.group(groupName) === undefined)
    parts.properties.saveGroup({ name: groupName, label: groupName, displayOrder: -1 });
  const present = parts.properties.get(given.name);
  if (present === undefined) {
    createProperty(parts, given);
    return;
  }
  if (present.type !== given.type || present.hasUniqueValue !== (given.hasUniqueValue ?? false))
    throw new Error(
      `HubSpot has a property "${given.name}" of type ${present.type} already; choose another name or use it as it is.`,
    );
  if (!present.hubspotDefined) updateProperty(parts, given.name, given);
};
