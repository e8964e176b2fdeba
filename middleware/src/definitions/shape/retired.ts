import { z } from 'zod';
import { Day, Key, Label, Sentence } from './words.ts';

const RetiredKey = z.strictObject({
  key: Key,
  /** What it named. */
  kind: z.enum(['stage', 'status', 'reason', 'track', 'field', 'picklist', 'value', 'activity_type', 'rule']),
  label: Label,
  since: Day,
  replacedBy: Key.nullable(),
  note: Sentence,
});
export type RetiredKey = z.infer<typeof RetiredKey>;

/** Keys out of use: still readable in old records, never used again. */
export const Retired = z.strictObject({ retired: z.array(RetiredKey) });
export type Retired = z.infer<typeof Retired>;
