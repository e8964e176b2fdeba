import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Field = z.object({
  trait: z.string().optional(),
  fact: z.string().optional(),
  hubspot: z.array(z.string()),
});
const ActivityType = z.object({ key: z.string(), label: z.string() });

const Fields = z.object({ shared: z.array(Field), supporting: z.array(Field) });
const ActivityProperty = z.object({
  key: z.string(),
  label: z.string(),
  definition: z.string(),
  type: z.enum(['text', 'number', 'boolean']),
});

const Picklists = z.object({
  activityTypes: z.array(ActivityType),
  activityProperties: z.array(ActivityProperty).default([]),
});
const Lifecycle = z.object({ activities: z.record(z.string(), z.string()) });

/** The part of the agreement that the HubSpot project is generated from. */
export interface Agreement {
  readonly fields: readonly z.infer<typeof Field>[];
  /** The types that a workflow may record; those that Treaty records itself are left out. */
  readonly activityTypes: readonly z.infer<typeof ActivityType>[];
  /** What may come with an activity. */
  readonly activityProperties: readonly z.infer<typeof ActivityProperty>[];
}

/** Reads that part from the definitions folder; checking it is the job of the middleware. */
export function readAgreement(folder: string): Agreement {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const { shared, supporting } = Fields.parse(read('fields.yaml'));
  const { activityTypes, activityProperties } = Picklists.parse(read('picklists.yaml'));
  const own = Object.values(Lifecycle.parse(read('lifecycle.yaml')).activities);
  return {
    fields: [...shared, ...supporting],
    activityTypes: activityTypes.filter(({ key }) => !own.includes(key)),
    activityProperties,
  };
}
