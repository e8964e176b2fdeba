import { held, heldIf, notChecked, type Check, type Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { errorIn, describeAnswer } from '../account/answers.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck } from './hubspot-check.ts';

const searchesAtOnce = 20;
const policies: readonly (string | undefined)[] = ['SECONDLY', 'TEN_SECONDLY_ROLLING', 'DAILY'];

/** Searches are limited to a few a second, so a handful at once is the gentlest way to a 429. */
const reachALimit = async (account: HubSpotAccount): Promise<PlatformAnswer | undefined> => {
  const request = { method: 'POST', path: `${contactsPath}/search`, body: { limit: 1 } };
  const answers = await Promise.all(
    Array.from({ length: searchesAtOnce }, () => account.requestOnce(request)),
  );
  return answers.find(({ status }) => status === 429);
};

const limitCheck = (id: string, find: (answer: PlatformAnswer) => Finding): Check<HubSpotAccount> =>
  hubspotCheck(id, async (account) => {
    const answer = await reachALimit(account);
    return answer === undefined
      ? notChecked(`${searchesAtOnce} searches at once reached no limit: run again while other apps are busy`)
      : find(answer);
  });

/** What a reached limit answers. */
export const limitChecks: readonly Check<HubSpotAccount>[] = [
  limitCheck('hubspot-rate-limit', (answer) =>
    heldIf(policies.includes(errorIn(answer).policyName), () => describeAnswer(answer)),
  ),
  limitCheck('hubspot-retry-after', (answer) => {
    const header = answer.headers.get('retry-after');
    if (header === null)
      return notChecked('the 429 that was met carried no Retry-After, which the statement allows');
    return /^\d+$/u.test(header) ? held : heldIf(false, () => `Retry-After: ${header}`);
  }),
];
