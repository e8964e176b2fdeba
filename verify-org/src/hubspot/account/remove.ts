import type { SendToPlatform, PlatformRequest } from '../../platform-http.ts';
import { describeAnswer } from './answers.ts';
import { contactsPath, groupsPath, propertiesPath } from './paths.ts';

const inputsOfABatch = 100;

/** Sends a request that takes something away; what is gone already is fine. */
const attempt = async (send: SendToPlatform, request: PlatformRequest, what: string): Promise<string[]> => {
  try {
    const answer = await send(request);
    const isGone = answer.status === 404 || (answer.status >= 200 && answer.status < 300);
    return isGone ? [] : [`${what} (${describeAnswer(answer)})`];
  } catch (error) {
    return [`${what} (${error instanceof Error ? error.message : String(error)})`];
  }
};

/** Archives contacts; returns what is left, in words. */
export const removeContacts = async (send: SendToPlatform, ids: readonly string[]): Promise<string[]> => {
  const left: string[] = [];
  for (let start = 0; start < ids.length; start += inputsOfABatch) {
    const part = ids.slice(start, start + inputsOfABatch);
    const body = { inputs: part.map((id) => ({ id })) };
    const request = { method: 'POST', path: `${contactsPath}/batch/archive`, body };
    left.push(...(await attempt(send, request, `contacts ${part.join(', ')}`)));
  }
  return left;
};

const removeByName = async (
  send: SendToPlatform,
  path: string,
  what: string,
  names: readonly string[],
): Promise<string[]> => {
  const left: string[] = [];
  for (const name of names)
    left.push(...(await attempt(send, { method: 'DELETE', path: `${path}/${name}` }, `${what} ${name}`)));
  return left;
};

/** Archives properties; returns what is left, in words. */
export const removeProperties = (send: SendToPlatform, names: readonly string[]): Promise<string[]> =>
  removeByName(send, propertiesPath, 'property', names);

/** Deletes property groups, which must be empty; returns what is left, in words. */
export const removeGroups = (send: SendToPlatform, names: readonly string[]): Promise<string[]> =>
  removeByName(send, groupsPath, 'property group', names);
