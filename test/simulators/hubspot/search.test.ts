import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HubSpotAccount } from '../../../simulators/src/hubspot/hubspot-account.ts';
import { search, type SearchCondition } from './support/client-inputs.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const { Eq, Gte, HasProperty, In, Neq } = FilterOperatorEnum;
const named = (value: string): SearchCondition => ({ propertyName: 'firstname', operator: Eq, value });

const accountWithLeads = async (): Promise<HubSpotAccount> => {
  const account = await startTestAccount();
  account.defineProperty({
    name: 'treaty_score',
    label: 'Score',
    groupName: 'treaty',
    type: 'number',
    fieldType: 'number',
  });
  account.contacts.create({ email: 'ann@one.example', firstname: 'Ann', treaty_score: '9' }, { at: 3_000 });
  account.contacts.create({ email: 'bob@two.example', firstname: 'Bob', treaty_score: '50' }, { at: 1_000 });
  account.contacts.create({ email: 'cat@two.example', firstname: 'Cat' }, { at: 2_000 });
  return account;
};

describe('a search', () => {
  test.each<[string, SearchCondition, string[]]>([
    ['equal text in any case', { propertyName: 'email', operator: Eq, value: 'ANN@one.example' }, ['Ann']],
    ['numbers as numbers', { propertyName: 'treaty_score', operator: Gte, value: '10' }, ['Bob']],
    ['instants', { propertyName: 'createdate', operator: Gte, value: '2000' }, ['Ann', 'Cat']],
    ['one of a list', { propertyName: 'firstname', operator: In, values: ['bob', 'cat'] }, ['Bob', 'Cat']],
    ['a value that is there', { propertyName: 'treaty_score', operator: HasProperty }, ['Ann', 'Bob']],
    ['all but one', { propertyName: 'firstname', operator: Neq, value: 'ann' }, ['Bob', 'Cat']],
  ])('finds %s', async (_, condition, names) => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const { total, results } = await searchApi.doSearch(search([[condition]]));
    expect(results.map((contact) => contact.properties.firstname)).toEqual(names);
    expect(total).toBe(names.length);
  });

  test('sorts, and pages with what comes after', async () => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const options = { sorts: ['-createdate'], properties: ['firstname'], limit: 2 };
    const first = await searchApi.doSearch(search([], options));
    const after = first.paging?.next?.after ?? '';
    const second = await searchApi.doSearch(search([], { ...options, after }));
    const names = [first, second].map((page) => page.results.map((each) => each.properties.firstname));
    expect(names).toEqual([['Ann', 'Cat'], ['Bob']]);
    expect(second.paging).toBeUndefined();
  });

  test('takes groups as alternatives and conditions as requirements', async () => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const bothOrCat = search([[named('Ann'), named('Bob')], [named('Cat')]]);
    const annOrCat = search([[named('Ann')], [named('Cat')]]);
    const found = await Promise.all([bothOrCat, annOrCat].map((request) => searchApi.doSearch(request)));
    expect(found.map(({ total }) => total)).toEqual([1, 2]);
  });

  test.each([
    ['201 results', search([], { limit: 201 })],
    ['6 groups', search(Array.from({ length: 6 }, () => [named('Ann')]))],
    ['20 conditions', search(Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => named('Ann'))))],
    ['a property that does not exist', search([[{ ...named('Ann'), propertyName: 'nonsense' }]])],
  ])('for %s is refused', async (_, request) => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    await expect(searchApi.doSearch(request)).rejects.toMatchObject({
      code: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
  });
});
