import { checkOf, type Check } from './check.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkEntities } from './check-entities.ts';
import { checkFields } from './check-fields.ts';
import { checkLifecycle } from './check-lifecycle.ts';
import { checkPeople } from './check-people.ts';
import { checkReasons } from './check-reasons.ts';
import { checkResponsible } from './check-responsible.ts';
import { checkRetired } from './check-retired.ts';
import { checkRouting } from './check-routing.ts';
import { checkScoring } from './check-scoring.ts';
import { checkScoringReferences } from './check-scoring-references.ts';

/** Every check of the agreement beyond the shape of its files. */
export const allChecks: readonly Check[] = [
  checkDuplicates,
  ...checkEntities,
  ...checkLifecycle,
  ...checkReasons,
  ...checkFields,
  checkOf(['scoring'], ({ scoring }) => checkScoring(scoring)),
  ...checkScoringReferences,
  ...checkRouting,
  ...checkPeople,
  ...checkResponsible,
  ...checkRetired,
];
