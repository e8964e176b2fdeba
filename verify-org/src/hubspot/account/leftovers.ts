import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { markerPrefix } from '../../run.ts';
import { parseBody, foundSchema, type ContactRecord } from './answers.ts';
import { requireSuccess } from './require-success.ts';
import { restoreLeadStatus } from './lead-status-options.ts';
import { contactsPath, groupsPath, propertiesPath } from './paths.ts';
import { removeContacts, removeGroups, removeProperties } from './remove.ts';
import { propertyNameOf } from './test-properties.ts';

/** The last name of every contact that a run creates: an exact value is found more surely than part of an address. */
export const markedLastName = `${markerPrefix}contact`;

const namedSchema = z.object({ results: z.array(z.object({ name: z.string() })) });
const namePrefix = propertyNameOf(markerPrefix);

const namesOf = async (request: SendToPlatform, path: string): Promise<string[]> => {
  const answer = requireSuccess(await request({ method: 'GET', path }), 'reading the properties of contacts');
  const names = parseBody(namedSchema, answer, path).results.map(({ name }) => name);
  return names.filter((name) => name.startsWith(namePrefix));
};

const isOurs = ({ properties }: ContactRecord): boolean =>
  properties.lastname === markedLastName && (properties.email ?? markerPrefix).startsWith(markerPrefix);

/** One page of contacts is enough: a run creates fewer. */
const contactsLeft = async (request: SendToPlatform): Promise<string[]> => {
  const filters = [{ propertyName: 'lastname', operator: 'EQ', value: markedLastName }];
  const body = { filterGroups: [{ filters }], properties: ['email', 'lastname'], limit: 200 };
  const path = `${contactsPath}/search`;
  const answer = requireSuccess(await request({ method: 'POST', path, body }), 'searching the contacts');
  return parseBody(foundSchema, answer, path)
    .results.filter(isOurs)
    .map(({ id }) => id);
};

/** Removes what interrupted runs left behind; returns what is still left, in words. */
export const removeLeftovers = async (request: SendToPlatform): Promise<string[]> => [
  ...(await removeContacts(request, await contactsLeft(request))),
  ...(await removeProperties(request, await namesOf(request, propertiesPath))),
  ...(await removeGroups(request, await namesOf(request, groupsPath))),
  ...(await restoreLeadStatus(request, markerPrefix)),
];
