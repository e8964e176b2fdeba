import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import { allValues, type Contact } from '../model/contact.ts';
import { invalidInput } from '../model/hubspot-error.ts';
import { filterSchema, matches, sortableValue } from './search-filter.ts';

const sortSchema = z.union([
  z
    .string()
    .transform((text) => ({ propertyName: text.replace(/^-/, ''), descending: text.startsWith('-') })),
  z
    .object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') })
    .transform(({ propertyName, direction }) => ({ propertyName, descending: direction === 'DESCENDING' })),
]);

/** A search request; `after` is the number of results to skip. */
export const searchSchema = z.object({
  query: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(10),
  after: z.coerce.number().int().min(0).default(0),
  sorts: z.array(sortSchema).max(1).default([]),
  properties: z.array(z.string()).default([]),
  filterGroups: z
    .array(z.object({ filters: z.array(filterSchema).max(6) }))
    .max(5)
    .default([]),
});
export type Search = z.infer<typeof searchSchema>;

/** One page of what was found; `after` is missing on the last one. */
export interface SearchResult {
  readonly total: number;
  readonly contacts: readonly Contact[];
  readonly after?: string;
}

const longestRequest = 3_000;
const mostFilters = 18;
const mostResults = 10_000;
const searchedByQuery = ['firstname', 'lastname', 'email', 'phone', 'company'];

const checkLimits = (search: Search): void => {
  if (JSON.stringify(search).length > longestRequest)
    throw invalidInput(`A search request takes at most ${longestRequest} characters.`);
  if (search.filterGroups.flatMap((group) => group.filters).length > mostFilters)
    throw invalidInput(`A search takes at most ${mostFilters} filters.`);
  if (search.after + search.limit > mostResults)
    throw invalidInput(`A search shows at most ${mostResults} results; narrow the filters instead.`);
};

const answersQuery = (contact: Contact, query: string | undefined): boolean =>
  query === undefined ||
  searchedByQuery.some((name) => (contact.values[name] ?? '').toLowerCase().includes(query.toLowerCase()));

const answersFilters = (parts: AccountParts, contact: Contact, search: Search): boolean => {
  const values = allValues(contact);
  const { filterGroups } = search;
  return (
    filterGroups.length === 0 ||
    filterGroups.some((group) =>
      group.filters.every((filter) => matches(parts.properties.get, values, filter)),
    )
  );
};

const sorted = (parts: AccountParts, contacts: Contact[], search: Search): Contact[] => {
  const sort = search.sorts[0];
  if (sort === undefined) return contacts;
  const definition = parts.properties.get(sort.propertyName);
  const key = (contact: Contact) => sortableValue(definition, allValues(contact)[sort.propertyName] ?? '');
  const sign = sort.descending ? -1 : 1;
  return contacts.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === right) return a.id - b.id;
    return left < right ? -sign : sign;
  });
};

/** Searches the contacts that are not archived. Here a write is found at once; HubSpot's index follows a few moments later. */
export const searchContacts = (parts: AccountParts, search: Search): SearchResult => {
  checkLimits(search);
  const found = parts.contacts
    .list({ from: 0, limit: -1, archived: false })
    .filter((contact) => answersQuery(contact, search.query) && answersFilters(parts, contact, search));
  const end = search.after + search.limit;
  return {
    total: found.length,
    contacts: sorted(parts, found, search).slice(search.after, end),
    ...(end < found.length ? { after: String(end) } : {}),
  };
};
