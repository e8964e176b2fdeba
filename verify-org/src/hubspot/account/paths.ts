/** Where contacts, their properties and the owners lie in the version of the API that Treaty uses. */
export const contactsPath = '/crm/objects/2026-09/contacts';
export const propertiesPath = '/crm/properties/2026-09/contacts';
export const groupsPath = `${propertiesPath}/groups`;
export const ownersPath = '/crm/owners/2026-09';

/** The same under version 3, which the official client still calls. */
export const olderPaths = {
  contacts: '/crm/v3/objects/contacts',
  properties: '/crm/v3/properties/contacts',
  owners: '/crm/v3/owners',
} as const;

/** What the account is; documented under this version. */
export const accountDetailsPath = '/account-info/2026-03/details';
