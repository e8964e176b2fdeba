import { heldIf, combined, type Check, type Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { parseBody, expectStatus, foundSchema, describeAnswer } from '../account/answers.ts';
import { newContact } from '../account/contacts.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { sequentially, hubspotCheck } from './hubspot-check.ts';

interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

const search = (account: HubSpotAccount, body: object): Promise<PlatformAnswer> =>
  account.request({ method: 'POST', path: `${contactsPath}/search`, body });

const finds = async (account: HubSpotAccount, filter: Filter, id: string): Promise<boolean> => {
  const answer = expectStatus(
    await search(account, { filterGroups: [{ filters: [filter] }] }),
    'a search',
    200,
  );
  return parseBody(foundSchema, answer, 'a search').results.some((record) => record.id === id);
};

const looks = 30;
const pause = 2_000;

/** Looks until the search index has followed; says after how many looks, or undefined when it never did. */
const findsInTime = async (
  account: HubSpotAccount,
  filter: Filter,
  id: string,
): Promise<number | undefined> => {
  for (let look = 1; look <= looks; look += 1) {
    if (await finds(account, filter, id)) return look;
    await account.run.wait(pause);
  }
  return undefined;
};

const groups = (counts: readonly number[]): object[] =>
  counts.map((count) => ({
    filters: Array.from({ length: count }, () => ({ propertyName: 'email', operator: 'HAS_PROPERTY' })),
  }));

const long = (characters: number): object[] => [
  { filters: [{ propertyName: 'email', operator: 'EQ', value: 'x'.repeat(characters) }] },
];

const limits: readonly (readonly [what: string, within: object, beyond: object])[] = [
  ['groups', { filterGroups: groups([1, 1, 1, 1, 1]) }, { filterGroups: groups([1, 1, 1, 1, 1, 1]) }],
  ['filters a group', { filterGroups: groups([6]) }, { filterGroups: groups([7]) }],
  ['filters', { filterGroups: groups([6, 6, 6]) }, { filterGroups: groups([6, 6, 6, 1]) }],
  ['a page', { limit: 200 }, { limit: 201 }],
  ['results', { limit: 100, after: '9900' }, { limit: 100, after: '10000' }],
  ['characters', { filterGroups: long(2_500) }, { filterGroups: long(3_000) }],
];

/** The search. */
export const searchChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-search-limits', async (account) =>
    combined(
      ...(await sequentially(limits, async ([what, within, beyond]): Promise<Finding> => {
        const taken = await search(account, within);
        const refused = await search(account, beyond);
        return combined(
          heldIf(taken.status === 200, () => `${what}, at the limit: ${describeAnswer(taken)}`),
          heldIf(refused.status === 400, () => `${what}, beyond the limit: ${describeAnswer(refused)}`),
        );
      })),
    ),
  ),
  hubspotCheck('hubspot-search-case', async (account) => {
    const propertyName = 'firstname';
    const name = `Case ${account.run.marker}`;
    const { id } = await newContact(account, { firstname: name });
    const equal = { propertyName, operator: 'EQ', value: name.toUpperCase() };
    const found = await findsInTime(account, equal, id);
    const among = (value: string) => finds(account, { propertyName, operator: 'IN', values: [value] }, id);
    return combined(
      heldIf(found !== undefined, () => `EQ "${name.toUpperCase()}" does not find "${name}"`),
      heldIf(await among(name.toLowerCase()), () => 'IN in lower case does not find it'),
      heldIf(!(await among(name)), () => 'IN finds it in the case that it was written in'),
    );
  }),
  hubspotCheck('hubspot-search-at-once', async (account) => {
    const value = `Moment ${account.run.marker}`;
    const { id } = await newContact(account, { firstname: value });
    const found = await findsInTime(account, { propertyName: 'firstname', operator: 'EQ', value }, id);
    return heldIf(found !== undefined, () => `not found within ${(looks * pause) / 1_000} seconds`);
  }),
];
