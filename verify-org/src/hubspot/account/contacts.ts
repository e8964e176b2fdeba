import type { PlatformAnswer } from '../../platform-http.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { parseBody, expectStatus, recordSchema, type ContactRecord } from './answers.ts';
import { markedLastName } from './leftovers.ts';
import { contactsPath } from './paths.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Values that are refused when they are wrong, so the check looks at the answer itself. */
export const createContact = (account: HubSpotAccount, values: Values): Promise<PlatformAnswer> =>
  account.request({
    method: 'POST',
    path: contactsPath,
    body: { properties: { lastname: markedLastName, ...values } },
  });

/** Creates a contact with an address of its own. @throws {UnexpectedAnswer} when it is refused. */
export const newContact = async (account: HubSpotAccount, values: Values = {}): Promise<ContactRecord> => {
  const answer = await createContact(account, { email: account.email(), ...values });
  return parseBody(recordSchema, expectStatus(answer, 'creating a contact', 201), 'the new contact');
};

/** Writes values of a contact. */
export const writeContact = (account: HubSpotAccount, id: string, values: Values): Promise<PlatformAnswer> =>
  account.request({ method: 'PATCH', path: `${contactsPath}/${id}`, body: { properties: values } });

/** Writes values that are taken. @throws {UnexpectedAnswer} when they are refused. */
export const changeContact = async (
  account: HubSpotAccount,
  id: string,
  values: Values,
): Promise<ContactRecord> => {
  const answer = expectStatus(
    await writeContact(account, id, values),
    `writing ${JSON.stringify(values)}`,
    200,
  );
  return parseBody(recordSchema, answer, 'the written contact');
};

/** Reads a contact; without names it shows what HubSpot shows by default. */
export const readContact = async (
  account: HubSpotAccount,
  id: string,
  names: readonly string[] = [],
): Promise<ContactRecord> => {
  const query = names.length === 0 ? '' : `?properties=${names.join(',')}`;
  const answer = await account.request({ method: 'GET', path: `${contactsPath}/${id}${query}` });
  return parseBody(recordSchema, expectStatus(answer, 'reading a contact', 200), 'a contact');
};

/** One value of a contact. */
export const readValue = async (
  account: HubSpotAccount,
  id: string,
  name: string,
): Promise<string | null | undefined> => (await readContact(account, id, [name])).properties[name];

/** Moves a contact to the recycle bin. */
export const archiveContact = async (account: HubSpotAccount, id: string): Promise<void> => {
  expectStatus(
    await account.request({ method: 'DELETE', path: `${contactsPath}/${id}` }),
    'archiving a contact',
    204,
  );
};
