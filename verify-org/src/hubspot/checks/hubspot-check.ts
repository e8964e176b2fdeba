import { differs, notChecked, type Check, type Finding } from '../../check.ts';
import { UnexpectedAnswer } from '../account/answers.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';

/** A check that the API can answer; an answer that it cannot go on with is a difference too. */
export const hubspotCheck = (
  id: string,
  run: (account: HubSpotAccount) => Promise<Finding>,
): Check<HubSpotAccount> => ({
  id,
  run: async (account) => {
    try {
      return await run(account);
    } catch (error) {
      if (error instanceof UnexpectedAnswer) return differs(error.message);
      throw error;
    }
  },
});

/** A statement that the API cannot answer; `why` says the reason and what a person does instead. */
export const manualCheck = (id: string, why: string): Check<HubSpotAccount> => ({
  id,
  run: () => Promise.resolve(notChecked(why)),
});

/** Tries what changes the account itself for a moment only where nobody works in it. */
export const onlyInTestAccount = async (
  { run }: HubSpotAccount,
  find: () => Promise<Finding>,
): Promise<Finding> =>
  run.isProductionAllowed
    ? notChecked(
        'left out with --allow-production, since it changes settings for a moment: try a test account',
      )
    : find();

/** One finding for each item, one after the other: the account is asked gently. */
export const sequentially = async <Item>(
  items: readonly Item[],
  find: (item: Item) => Promise<Finding>,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const item of items) findings.push(await find(item));
  return findings;
};
