import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { parseBody } from './answers.ts';
import { requireSuccess } from './require-success.ts';
import { markedLastName } from './leftovers.ts';
import { contactsPath, groupsPath, ownersPath, propertiesPath } from './paths.ts';
import {
  propertyNameOf,
  testPropertyDefinitions,
  testPropertyNames,
  type TestProperties,
} from './test-properties.ts';

/** What every run finds in the account. */
export interface SeededAccount {
  /** The group of this run's properties. */
  readonly group: string;
  readonly properties: TestProperties;
  /** The id of a contact without any of them, for writes that are refused. */
  readonly contact: string;
}

/** Creates a property group, its properties and one contact. @throws {NotVerifiable} when the token lacks a right. */
export const seedAccount = async (
  request: SendToPlatform,
  marker: string,
  email: string,
): Promise<SeededAccount> => {
  const post = async (path: string, what: string, body: object) =>
    requireSuccess(await request({ method: 'POST', path, body }), what);

  requireSuccess(await request({ method: 'GET', path: `${ownersPath}?limit=1` }), 'reading the owners');
  const group = propertyNameOf(marker);
  const properties = testPropertyNames(marker);
  await post(groupsPath, 'creating a property group', { name: group, label: marker, displayOrder: -1 });
  const inputs = testPropertyDefinitions(properties, group);
  await post(`${propertiesPath}/batch/create`, 'creating properties', { inputs });
  const written = { email, lastname: markedLastName };
  const contact = await post(contactsPath, 'creating a contact', { properties: written });
  const { id } = parseBody(z.object({ id: z.string() }), contact, 'the new contact');
  return { group, properties, contact: id };
};
