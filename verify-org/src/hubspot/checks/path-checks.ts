import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { heldIf, combined, type Check, type Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { accountDetailsSchema } from '../account/refuse-production.ts';
import { parseBody, expectStatus } from '../account/answers.ts';
import {
  accountDetailsPath,
  contactsPath,
  olderPaths,
  ownersPath,
  propertiesPath,
} from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { sequentially, hubspotCheck } from './hubspot-check.ts';

const page = z.looseObject({ results: z.array(z.unknown()) }).transform(({ results }) => results);
const one = z.union([
  z.looseObject({ id: z.string() }),
  z.looseObject({ name: z.string() }),
  accountDetailsSchema,
]);

/** A body without its links, which name the path that was asked. */
const contentOf = (answer: PlatformAnswer, path: string): unknown => {
  expectStatus(answer, path, 200);
  return parseBody(z.union([page, one]), answer, path);
};

const fieldsThatDiffer = (left: unknown, right: unknown): string => {
  const record = z.record(z.string(), z.unknown());
  const [newer, old] = [record.safeParse(left), record.safeParse(right)];
  if (!newer.success || !old.success) return 'its list';
  const names = [...new Set([...Object.keys(newer.data), ...Object.keys(old.data)])];
  return names.filter((name) => !isDeepStrictEqual(newer.data[name], old.data[name])).join(', ');
};

const sameUnderBoth = async (account: HubSpotAccount, dated: string, older: string): Promise<Finding> => {
  const left = contentOf(await account.request({ method: 'GET', path: dated }), dated);
  const right = contentOf(await account.request({ method: 'GET', path: older }), older);
  return heldIf(isDeepStrictEqual(left, right), () => `${older} differs in ${fieldsThatDiffer(left, right)}`);
};

/** Where things lie, and what the account says of itself. */
export const pathChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-account-info', (account) =>
    sameUnderBoth(account, accountDetailsPath, '/account-info/v3/details'),
  ),
  hubspotCheck('hubspot-paths', async (account) => {
    const pairs = [
      [`${contactsPath}/${account.contact}`, `${olderPaths.contacts}/${account.contact}`],
      [`${propertiesPath}/${account.properties.key}`, `${olderPaths.properties}/${account.properties.key}`],
      [`${propertiesPath}/groups/${account.group}`, `${olderPaths.properties}/groups/${account.group}`],
      [`${ownersPath}?limit=1`, `${olderPaths.owners}?limit=1`],
    ] as const;
    return combined(...(await sequentially(pairs, ([dated, older]) => sameUnderBoth(account, dated, older))));
  }),
];
