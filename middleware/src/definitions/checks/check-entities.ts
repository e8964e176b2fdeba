import { checkOf, type Check } from './check.ts';
import { referencesIn, referencesTo, unresolved } from './reference.ts';
import { fields } from './targets.ts';

/** Whether the fields of every entity exist. */
export const checkEntities: readonly Check[] = [
  checkOf(['entities', 'fields'], ({ entities, fields: given }) =>
    unresolved('entities', fields(given), [
      ...referencesIn(entities.entities, ['entities'], (entity, path) =>
        referencesTo(entity.fields, [...path, 'fields']),
      ),
    ]),
  ),
];
