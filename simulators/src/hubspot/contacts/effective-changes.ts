import type { AccountParts } from '../account-parts.ts';
import type { PropertyValues } from '../model/check-properties.ts';
import type { Contact } from '../model/contact.ts';

/** The lifecycle stage moves forward only: a step back is ignored without a word, unless the value was cleared before. */
const goesBackward = (parts: AccountParts, from: string, to: string): boolean => {
  const stages = parts.properties.get('lifecyclestage')?.options.map((option) => option.value) ?? [];
  return to !== '' && stages.indexOf(to) < stages.indexOf(from);
};

/** What of the given values makes a difference to the contact. */
export const effectiveChanges = (
  parts: AccountParts,
  contact: Contact,
  given: PropertyValues,
): PropertyValues => {
  const entries = Object.entries(given).filter(([name, value]) => {
    const present = contact.values[name] ?? '';
    if (value === present) return false;
    return name !== 'lifecyclestage' || !goesBackward(parts, present, value);
  });
  return Object.fromEntries(entries);
};
