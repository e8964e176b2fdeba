import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { NotVerifiable } from '../../run.ts';
import { describeAnswer } from './answers.ts';

const identified = z.looseObject({ identity: z.string() });

const organization = z.object({
  records: z.array(z.object({ Name: z.string(), IsSandbox: z.boolean(), OrganizationType: z.string() })),
});

/** The id of the user whose session it is. @throws {NotVerifiable} when the session is none. */
export const readUserId = async (request: SendToPlatform): Promise<string> => {
  const answer = await request({ method: 'GET', path: '' });
  const { data } = identified.safeParse(answer.body);
  if (answer.status === 200 && data !== undefined) return data.identity.split('/').at(-1) ?? '';
  throw new NotVerifiable(
    `Salesforce: the session is not accepted: ${describeAnswer(answer)}. Give a new token.`,
  );
};

/** Sees that people do not work in the org. @throws {NotVerifiable} when they may, and nobody allowed it. */
export const refuseProduction = async (
  request: SendToPlatform,
  isProductionAllowed: boolean,
): Promise<void> => {
  const soql = 'SELECT Name, IsSandbox, OrganizationType FROM Organization';
  const answer = await request({ method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` });
  const [org] = organization.safeParse(answer.body).data?.records ?? [];
  if (org === undefined)
    throw new NotVerifiable(`Salesforce: the org does not say what it is: ${describeAnswer(answer)}.`);
  const isForTests = org.IsSandbox || org.OrganizationType === 'Developer Edition';
  if (isForTests || isProductionAllowed) return;
  throw new NotVerifiable(
    `Salesforce: ${org.Name} is a production org (${org.OrganizationType}). Use a sandbox or a Developer Edition org; ` +
      '--allow-production runs here all the same: it creates some 300 leads and deletes them again.',
  );
};
