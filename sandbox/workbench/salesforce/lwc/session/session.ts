const address = new URLSearchParams(window.location.search);
const given = (name: string): string => address.get(name) ?? '';

/** Which record the page shows and who is signed in, from its query. */
export const recordId = given('record');
export const objectApiName = given('object');
export const username = given('user');
export const userId = given('userId');
export const userName = given('userName');
export const timeZone = address.get('timeZone') ?? 'UTC';
/** The name of an example lead card to show instead of a record of the org. */
export const fixture = address.get('fixture');
