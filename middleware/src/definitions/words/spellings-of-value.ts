import type { PicklistValue } from '../schema/picklists.ts';

/** Everything that a value of a picklist may be called where it comes in. */
export const spellingsOfValue = ({
  key,
  label,
  hubspot,
  salesforce,
  aliases = [],
}: PicklistValue): readonly string[] => [key, label, hubspot, salesforce, ...aliases];
