import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const says = z.string().min(1);
const properties = z.record(z.string(), z.string());
const Past = z.strictObject({ type: z.string(), hoursAgo: z.number().positive(), says });

const Plan = z.strictObject({
  people: z.array(z.tuple([z.string(), z.string()])).min(1),
  contact: z.strictObject({ says, properties }),
  byWorkflow: Past,
  byProduct: Past,
  decisive: z.strictObject({ type: z.string(), says }),
  rejection: z.strictObject({ reason: z.string(), detail: z.string(), says }),
  comeback: z.strictObject({
    changed: properties,
    changedSays: says,
    activities: z.array(z.string()).min(1),
    activitiesSay: says,
  }),
});

/** Who the lead of the story is and what happens to it; `says` is the wording in the story. */
export type StoryPlan = z.infer<typeof Plan>;

/** Reads demo-story.yaml. */
export const readStoryPlan = (): StoryPlan =>
  Plan.parse(parse(readFileSync(join(import.meta.dirname, '../../../demo-story.yaml'), 'utf8')));
