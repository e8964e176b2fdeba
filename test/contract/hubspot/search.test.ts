import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HubSpotAccount } from '../../../sandbox/src/hubspot/hubspot-account.ts';
import { closeAccounts, officialClient, startTestAccount } from './support/test-account.ts';

afterEach(closeAccounts);

const { Eq, Gte, HasProperty, In, Neq } = FilterOperatorEnum;
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
  test.each([
    ['equal text in any case', { propertyName: 'email', operator: Eq, value: 'ANN@one.example' }, ['Ann']],
    ['numbers as numbers', { propertyName: 'treaty_score', operator: Gte, value: '10' }, ['Bob']],
    ['instants', { propertyName: 'createdate', operator: Gte, value: '2000' }, ['Ann', 'Cat']],
    ['one of a list', { propertyName: 'firstname', operator: In, values: ['bob', 'cat'] }, ['Bob', 'Cat']],
    ['a value that is there', { propertyName: 'treaty_score', operator: HasProperty }, ['Ann', 'Bob']],
    ['all but one', { propertyName: 'firstname', operator: Neq, value: 'ann' }, ['Bob', 'Cat']],
  ])('finds %s', async (_, filter, names) => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const { total, results } = await searchApi.doSearch({ filterGroups: [{ filters: [filter] }] });
    expect(results.map((contact) => contact.properties.firstname)).toEqual(names);
    expect(total).toBe(names.length);
  });

  test('sorts, and pages with what comes after', async () => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const request = { sorts: ['-createdate'], properties: ['firstname'], limit: 2 };
    const first = await searchApi.doSearch(request);
    const after = first.paging?.next?.after ?? '';
    const second = await searchApi.doSearch({ ...request, after });
    const names = [first, second].map((page) => page.results.map((each) => each.properties.firstname));
    expect(names).toEqual([['Ann', 'Cat'], ['Bob']]);
    expect(second.paging).toBeUndefined();
  });

  test('takes groups as alternatives', async () => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const named = (value: string) => ({ filters: [{ propertyName: 'firstname', operator: Eq, value }] });
    const { results } = await searchApi.doSearch({ filterGroups: [named('Ann'), named('Cat')] });
    expect(results.map((each) => each.properties.email)).toEqual(['ann@one.example', 'cat@two.example']);
  });

  test('is refused beyond 200 results, 5 groups, 18 filters, or for a property that does not exist', async () => {
    const { searchApi } = officialClient(await accountWithLeads()).crm.contacts;
    const filter = { propertyName: 'firstname', operator: Eq, value: 'Ann' };
    const groups = (count: number, filters: number) =>
      Array.from({ length: count }, () => ({ filters: Array.from({ length: filters }, () => filter) }));
    const refused = { code: 400, body: { category: 'VALIDATION_ERROR' } };
    await expect(searchApi.doSearch({ limit: 201 })).rejects.toMatchObject(refused);
    await expect(searchApi.doSearch({ filterGroups: groups(6, 1) })).rejects.toMatchObject(refused);
    await expect(searchApi.doSearch({ filterGroups: groups(4, 5) })).rejects.toMatchObject(refused);
    const unknown = { filters: [{ propertyName: 'nonsense', operator: Eq, value: '1' }] };
    await expect(searchApi.doSearch({ filterGroups: [unknown] })).rejects.toMatchObject(refused);
  });
});
