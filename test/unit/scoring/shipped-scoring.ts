import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import { engagementTypes } from '../../../middleware/src/domain/scoring/compile-engagement.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { activitiesOf } from './arbitrary-leads.ts';
import { newYork } from './new-york.ts';

/** The scoring model that ships, read from its file. */
export const shippedScoring: Scoring = Scoring.parse(
  parse(readFileSync(new URL('../../../definitions/scoring.yaml', import.meta.url), 'utf8')),
);

/** The same, compiled. */
export const shippedModel = compileModel(shippedScoring, newYork);

const shippedTypes = [
  ...new Set([
    ...shippedScoring.rules.flatMap(({ on = [] }) => on),
    ...engagementTypes(shippedScoring.decay.engagement),
    'stranger',
  ]),
];

/** Activities of the types that it knows, and of one that it does not. */
export const shippedActivities = activitiesOf(shippedTypes);
