import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { contactsPath } from './paths.ts';

/** The contacts that a run created. They are noted one by one: the search, which finds leftovers, follows too late. */
export interface CreatedContacts {
  readonly ids: () => string[];
  /** Asks, and notes the contacts that the answer says were created, so that no check can forget one. */
  readonly tracking: (request: SendToPlatform) => SendToPlatform;
}

const identified = z.object({ id: z.string() });
const bodySchema = z.union([
  identified.transform((contact) => [contact]),
  z.object({ results: z.array(identified) }).transform(({ results }) => results),
]);

const paths: readonly string[] = [
  contactsPath,
  `${contactsPath}/batch/create`,
  `${contactsPath}/batch/upsert`,
];

/** Begins with no contact. */
export const trackCreatedContacts = (): CreatedContacts => {
  const ids = new Set<string>();
  return {
    ids: () => [...ids],
    tracking: (send) => async (request) => {
      const answer = await send(request);
      const isCreation = request.method === 'POST' && paths.includes(request.path);
      const body = bodySchema.safeParse(answer.body);
      if (isCreation && body.success) for (const { id } of body.data) ids.add(id);
      return answer;
    },
  };
};
