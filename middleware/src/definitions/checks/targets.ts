import { countryCodes } from '../lookups/country-codes.ts';
import type { Fields } from '../schema/fields.ts';
import type { Lifecycle } from '../schema/lifecycle.ts';
import type { People } from '../schema/people.ts';
import type { Picklists } from '../schema/picklists.ts';
import type { ServiceLevels } from '../schema/service-levels.ts';
import { keysOf, type Target } from './reference.ts';

const allFields = ({ shared, supporting }: Fields) => [...shared, ...supporting];

export const stages = ({ stages }: Lifecycle): Target => {
  return { noun: 'stage', file: 'lifecycle.yaml', keys: keysOf(stages) };
};

export const fields = (given: Fields): Target => {
  return { noun: 'field', file: 'fields.yaml', keys: keysOf(allFields(given)) };
};

/** Traits and facts: whatever is known of a lead by name. */
export const traits = (given: Fields): Target => {
  const keys = allFields(given).flatMap(({ trait, fact }) =>
    [trait, fact].filter((name) => name !== undefined),
  );
  return { noun: 'trait or fact', file: 'fields.yaml', keys };
};

/** The countries, as their two letters. */
export const countries: Target = {
  noun: 'country',
  file: 'ISO 3166',
  keys: countryCodes.map(([alpha2]) => alpha2),
  wayOut: 'Write its two letters of ISO 3166, such as GB.',
};

/** The values that a trait or a fact may have; null when any text is one. */
export const valuesOf = (given: Fields, { picklists }: Picklists, trait: string): Target | null => {
  const field = allFields(given).find(({ trait: name, fact }) => name === trait || fact === trait);
  if (field?.type === 'country') return countries;
  const picklist = picklists.find(({ key }) => key === field?.picklist);
  if (picklist === undefined) return null;
  return { noun: `value of ${picklist.key}`, file: 'picklists.yaml', keys: keysOf(picklist.values) };
};

export const activityTypes = ({ activityTypes }: Picklists): Target => {
  return { noun: 'activity type', file: 'picklists.yaml', keys: keysOf(activityTypes) };
};

export const activityProperties = ({ activityProperties }: Picklists): Target => {
  return { noun: 'activity property', file: 'picklists.yaml', keys: keysOf(activityProperties) };
};

export const persons = ({ persons }: People): Target => {
  return { noun: 'person', file: 'people.yaml', keys: keysOf(persons) };
};

export const calendars = ({ calendars }: ServiceLevels): Target => {
  return { noun: 'calendar', file: 'service-levels.yaml', keys: keysOf(calendars) };
};
