import { checkScoring } from '../../../middleware/src/definitions/checks/check-scoring.ts';
import type { ScoreCondition } from '../../../middleware/src/definitions/schema/condition.ts';
import type { Rule, Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import { named, rule, scoring } from './build-scoring.ts';

/** A rule that gives 20 points for fit. */
export const size = rule({
  key: 'size',
  group: 'fit',
  points: 20,
  when: { trait: 'companySize', atLeast: 50 },
});
/** A rule that takes points. */
export const rival = rule({
  key: 'rival',
  group: 'negative',
  points: -10,
  when: { trait: 'rival', present: true },
});
/** A requirement of this condition. */
export const requirement = (when: ScoreCondition) => ({ ...named('threshold'), when });
/** Forty points or more. */
export const threshold = requirement({ score: 'total', atLeast: 40 });

/** A model without a fault, changed as told. */
export const model = (given: Partial<Scoring> = {}): Scoring =>
  scoring({ rules: [rule(), size, rival], requirements: [threshold], criteria: ['size'], ...given });

/** What is said of a model: the place and the message of each finding. */
export const findings = (given: Partial<Scoring>): string[] =>
  checkScoring(model(given)).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);

/** What is said of a model with one more rule. */
export const ofRule = (given: Partial<Rule>): string[] =>
  findings({ rules: [rule(), size, rival, rule({ key: 'new', ...given })] });

/** What is said of a model with one more standing rule of this condition. */
export const ofCondition = (when: Rule['when']): string[] => ofRule({ group: 'fit', when });
