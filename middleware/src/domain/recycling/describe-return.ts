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
      return 'Does not come back.';
    case 'new_behaviour':
      return 'Comes back when it does something new that counts.';
    case 'date_in_detail':
      return condition.daysBefore === 0
        ? 'Comes back from the given date on.'
        : `Comes back ${condition.daysBefore} days before the given date.`;
    case 'days':
      return `Comes back after ${condition.days} days${condition.orChanged === undefined ? '' : `, or when ${names(condition.orChanged)} changes`}.`;
    case 'changed':
      return `Comes back when ${names(condition.traits)} changes.`;
    case 'criterion':
      return `Comes back when ${names([condition.trait])} changes and fits the ideal customer.`;
    case 'activity':
      return `Comes back after “${entry(definitions.picklists.activityTypes, condition.type).label}”.`;
  }
}
