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
  key: Key.describe('The key as it was.'),
  kind: z.enum(kinds).describe('What it named.'),
  label: Label.describe('How old records show it.'),
  since: Day,
  replacedBy: Key.nullable().describe('What takes its place; null: nothing.'),
  note: Sentence,
});
export type RetiredKey = z.infer<typeof RetiredKey>;

/** Keys out of use: still readable in old records, never used again. */
export const Retired = z.strictObject({ retired: z.array(RetiredKey) });
export type Retired = z.infer<typeof Retired>;
