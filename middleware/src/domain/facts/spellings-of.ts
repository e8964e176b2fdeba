import type { Definitions } from '../../definitions/definitions.ts';

/** How the values of a picklist may be spelled, by their keys. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** The spellings of every trait and fact whose values a picklist holds: in conditions a value is written as its key. */
export function spellingsOf({
  fields,
  picklists,
}: Pick<Definitions, 'fields' | 'picklists'>): ReadonlyMap<string, Spellings> {
  const lists = new Map(picklists.picklists.map(({ key, values }) => [key, values]));
  const spellings = new Map<string, Spellings>();
  for (const { picklist, trait, fact } of [...fields.shared, ...fields.supporting]) {
    const values = picklist === undefined ? undefined : lists.get(picklist);
    if (values === undefined) continue;
    const ofField = new Map(values.map(({ key, hubspot, salesforce }) => [key, [hubspot, salesforce]]));
    for (const name of [trait, fact]) if (name !== undefined) spellings.set(name, ofField);
  }
  return spellings;
}
