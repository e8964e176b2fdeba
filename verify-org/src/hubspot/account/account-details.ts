import { z } from 'zod';
import type { AskPlatform } from '../../platform-http.ts';
import { Unfit } from '../../run.ts';
import { bodyOf } from './answers.ts';
import { demandRight } from './demand-right.ts';
import { accountDetailsPath } from './paths.ts';

/** What the account says of itself. */
export const accountDetailsSchema = z.looseObject({ portalId: z.number(), accountType: z.string() });

/** Accounts that are there to be tried out; any other is one that people work in. */
const testTypes: readonly string[] = [
  'DEVELOPER_TEST',
  'DEVELOPMENT_SANDBOX',
  'STANDARD_SANDBOX',
  'SANDBOX',
  'APP_DEVELOPER',
];

/** Asks what kind of account the token opens. @throws {Unfit} when it is one that people work in, unless that is allowed. */
export const refuseWorkingAccount = async (ask: AskPlatform, isProductionAllowed: boolean): Promise<void> => {
  const answer = demandRight(
    await ask({ method: 'GET', path: accountDetailsPath }),
    'the kind of the account',
  );
  const details = bodyOf(accountDetailsSchema, answer, accountDetailsPath);
  if (!testTypes.includes(details.accountType) && !isProductionAllowed)
    throw new Unfit(
      `HubSpot: account ${details.portalId} is of type ${details.accountType}, not a test account. Make a developer test account, or give --allow-production.`,
    );
};
