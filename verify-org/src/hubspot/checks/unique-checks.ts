import { z } from 'zod';
import { heldIf, combined, type Check, type Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { parseBody, expectStatus, describeAnswer } from '../account/answers.ts';
import { propertiesPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck, onlyInTestAccount } from './hubspot-check.ts';

const mostUnique = 10;
const unique = z.looseObject({
  hasUniqueValue: z.boolean().optional(),
  hubspotDefined: z.boolean().optional(),
});

const countUnique = async (account: HubSpotAccount): Promise<number> => {
  const answer = expectStatus(
    await account.request({ method: 'GET', path: propertiesPath }),
    propertiesPath,
    200,
  );
  const { results } = parseBody(z.object({ results: z.array(unique) }), answer, propertiesPath);
  return results.filter(
    ({ hasUniqueValue, hubspotDefined }) => hasUniqueValue === true && hubspotDefined !== true,
  ).length;
};

const createUnique = (account: HubSpotAccount, name: string): Promise<PlatformAnswer> =>
  account.request({
    method: 'POST',
    path: propertiesPath,
    body: {
      name,
      label: name,
      groupName: account.group,
      type: 'string',
      fieldType: 'text',
      hasUniqueValue: true,
    },
  });

/** Creates unique properties up to the limit and one more, which is to be the first that is refused. */
const limitIsTen = async (account: HubSpotAccount): Promise<Finding> => {
  const present = await countUnique(account);
  for (let number = present + 1; number <= mostUnique + 1; number += 1) {
    const answer = await createUnique(account, `${account.group}_unique_${number}`);
    const isTaken = answer.status === 201;
    if (isTaken !== number <= mostUnique)
      return heldIf(false, () => `unique property number ${number}: ${describeAnswer(answer)}`);
  }
  return heldIf(present <= mostUnique, () => `the account has ${present} unique properties`);
};

/** Properties whose values no two contacts share. */
export const uniqueChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-unique-at-creation', async (account) => {
    const path = `${propertiesPath}/${account.properties.number}`;
    await account.request({ method: 'PATCH', path, body: { hasUniqueValue: true } });
    const answer = expectStatus(await account.request({ method: 'GET', path }), 'reading a property', 200);
    const later = parseBody(unique, answer, 'a property').hasUniqueValue;
    return combined(
      heldIf(later !== true, () => 'a property became unique after its creation'),
      await onlyInTestAccount(account, () => limitIsTen(account)),
    );
  }),
];
