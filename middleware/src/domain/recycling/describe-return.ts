import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { ReasonReturn } from '../../definitions/schema/reason-return.ts';
import { nameOf } from '../facts/name-of.ts';

/** In words: when a lead that was given back may come back. New behaviour is always needed. */
export function describeReturn(definitions: Definitions, condition: ReasonReturn): string {
  const names = (keys: readonly string[]): string =>
    keys.map((key) => nameOf(definitions.fields, key)).join(' or ');
  switch (condition.when) {
    case 'never':
      return 'Does not return.';
    case 'new_behaviour':
      return 'Returns with new activity that counts.';
    case 'date_in_detail':
      return condition.daysBefore === 0
        ? 'Returns from the given date.'
        : `Returns ${condition.daysBefore} days before the given date.`;
    case 'days':
      return `Returns after ${condition.days} days${condition.orChanged === undefined ? '' : `, or when ${names(condition.orChanged)} changes`}.`;
    case 'changed':
      return `Returns when ${names(condition.traits)} changes.`;
    case 'criterion':
      return `Returns when ${names([condition.trait])} changes and fits the ideal customer.`;
    case 'activity':
      return `Returns after “${entry(definitions.picklists.activityTypes, condition.type).label}”.`;
  }
}
