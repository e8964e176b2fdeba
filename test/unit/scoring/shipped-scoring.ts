import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Scoring } from '../../../middleware/src/definitions/shape/scoring.ts';

/** The scoring model that ships, read from its file. */
export const shippedScoring: Scoring = Scoring.parse(
  parse(readFileSync(new URL('../../../definitions/scoring.yaml', import.meta.url), 'utf8')),
);
