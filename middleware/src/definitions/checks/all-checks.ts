import { checkOf, type Check } from './check.ts';
import { checkCrmWords } from './check-crm-labels.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkEntities } from './check-entities.ts';
import { checkFields } from './check-fields.ts';
import { checkFigures } from './check-placeholders.ts';
import { checkFiring } from './check-firing.ts';
import { checkLifecycle } from './check-lifecycle.ts';
import { checkPeople } from './check-people.ts';
import { checkPipeline } from './check-pipeline.ts';
import { checkQualification } from './check-qualification.ts';
import { checkReadings } from './check-readings.ts';
import { checkReasons } from './check-reasons.ts';
import { checkResponsible } from './check-responsible.ts';
import { checkRetired } from './check-retired.ts';
import { checkRouting } from './check-routing.ts';
import { checkScoring } from './check-scoring.ts';
import { checkScoringReferences } from './check-scoring-references.ts';
import { checkSources } from './check-sources.ts';
import { checkSignatures } from './check-signatures.ts';
import { checkSpellings } from './check-spellings.ts';
import { checkTraitTests } from './check-trait-tests.ts';
import { checkWays } from './check-ways.ts';

/** Every check of the agreement beyond the shape of its files. */
export const allChecks: readonly Check[] = [
  checkDuplicates,
  ...checkEntities,
  ...checkLifecycle,
  ...checkWays,
  ...checkQualification,
  ...checkPipeline,
  ...checkSpellings,
  ...checkReasons,
  ...checkFields,
  ...checkReadings,
  checkOf(['scoring'], ({ scoring }) => checkScoring(scoring)),
  ...checkScoringReferences,
  ...checkTraitTests,
  checkFiring,
  checkSources,
  ...checkRouting,
  ...checkPeople,
  ...checkResponsible,
  ...checkSignatures,
  ...checkRetired,
  ...checkFigures,
  ...checkCrmWords,
];
