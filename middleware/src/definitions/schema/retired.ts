import { z } from 'zod';
import { Day, Key, Label, Sentence } from './texts.ts';

/** What a key can have named. */
const kinds = [
  'stage',
  'status',
  'reason',
  'track',
  'field',
  'picklist',
  'value',
  'activity_type',
  'rule',
  'pipeline_stage',
  'framework',
] as const;

const RetiredKey = z.strictObject({
  key: Key.describe('The retired key.'),
  kind: z.enum(kinds).describe('What the key identified.'),
  label: Label.describe('The label that old records show.'),
  since: Day,
  replacedBy: Key.nullable().describe('The key that replaces it; null when nothing does.'),
  note: Sentence,
});
export type RetiredKey = z.infer<typeof RetiredKey>;

/** Keys out of use: still readable in old records, never used again. */
export const Retired = z.strictObject({ retired: z.array(RetiredKey) });
export type Retired = z.infer<typeof Retired>;
