import { createHash } from 'node:crypto';
import type { Scoring } from '../../definitions/schema/scoring.ts';
import type { ModelSettings } from './model-settings.ts';

/** To be raised with every change of what a fold state holds or how it is folded: kept ones are then folded anew. */
const foldFormat = 2;

/** Names what a model means (SHA-256, hex): the same name, the same receipts from the same fold state. */
export const modelHash = (scoring: Scoring, { timeZone }: ModelSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([foldFormat, scoring, timeZone]))
    .digest('hex');
