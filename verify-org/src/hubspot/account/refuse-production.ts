import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { NotVerifiable } from '../../run.ts';
import { parseBody } from './answers.ts';
import { requireSuccess } from './require-success.ts';
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

/** Asks what kind of account the token opens. @throws {NotVerifiable} when it is one that people work in, unless that is allowed. */
export const refuseProduction = async (
  request: SendToPlatform,
  isProductionAllowed: boolean,
): Promise<void> => {
  const answer = requireSuccess(
    await request({ method: 'GET', path: accountDetailsPath }),
    'the kind of the account',
  );
  const details = parseBody(accountDetailsSchema, answer, accountDetailsPath);
  if (!testTypes.includes(details.accountType) && !isProductionAllowed)
    throw new NotVerifiable(
      `HubSpot: account ${details.portalId} is of type ${details.accountType}, not a test account. Make a developer test account, or give --allow-production.`,
    );
};
