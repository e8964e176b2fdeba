import type { AskPlatform, PlatformRequest } from '../../platform-http.ts';
import { describeAnswer } from './answers.ts';
import { contactsPath, groupsPath, propertiesPath } from './paths.ts';

const inputsOfABatch = 100;

/** Sends a request that takes something away; what is gone already is fine. */
const attempt = async (ask: AskPlatform, request: PlatformRequest, what: string): Promise<string[]> => {
  try {
    const answer = await ask(request);
    const isGone = answer.status === 404 || (answer.status >= 200 && answer.status < 300);
    return isGone ? [] : [`${what} (${describeAnswer(answer)})`];
  } catch (error) {
    return [`${what} (${error instanceof Error ? error.message : String(error)})`];
  }
};

/** Archives contacts; returns what is left, in words. */
export const removeContacts = async (ask: AskPlatform, ids: readonly string[]): Promise<string[]> => {
  const left: string[] = [];
  for (let start = 0; start < ids.length; start += inputsOfABatch) {
    const part = ids.slice(start, start + inputsOfABatch);
    const body = { inputs: part.map((id) => ({ id })) };
    const request = { method: 'POST', path: `${contactsPath}/batch/archive`, body };
    left.push(...(await attempt(ask, request, `contacts ${part.join(', ')}`)));
  }
  return left;
};

const removeByName = async (
  ask: AskPlatform,
  path: string,
  what: string,
  names: readonly string[],
): Promise<string[]> => {
  const left: string[] = [];
  for (const name of names)
    left.push(...(await attempt(ask, { method: 'DELETE', path: `${path}/${name}` }, `${what} ${name}`)));
  return left;
};

/** Archives properties; returns what is left, in words. */
export const removeProperties = (ask: AskPlatform, names: readonly string[]): Promise<string[]> =>
  removeByName(ask, propertiesPath, 'property', names);

/** Deletes property groups, which must be empty; returns what is left, in words. */
export const removeGroups = (ask: AskPlatform, names: readonly string[]): Promise<string[]> =>
  removeByName(ask, groupsPath, 'property group', names);
