import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Company = z.strictObject({
  name: z.string(),
  domain: z.string(),
  size: z.number().optional(),
  industry: z.string(),
  country: z.string(),
});

const Event = z.strictObject({
  after: z.number().int().min(0),
  activities: z.array(z.tuple([z.string(), z.number().min(0)])).default([]),
  channel: z.enum(['workflow', 'api']).default('workflow'),
  changed: z.record(z.string(), z.string()).optional(),
  decision: z.string().optional(),
  detail: z.string().optional(),
  inDays: z.number().int().optional(),
  in: z.enum(['salesforce', 'hubspot']).default('salesforce'),
  convert: z.literal(true).optional(),
});

const Journey = z.strictObject({
  key: z.string(),
  company: z.string(),
  title: z.string(),
  contact: z.record(z.string(), z.string().nullable()).default({}),
  existing: z.enum(['lead', 'contact', 'duplicates']).optional(),
  starts: z.array(z.number().int().min(0)).min(1),
  events: z.array(Event),
});

const Plan = z.strictObject({
  people: z.array(z.tuple([z.string(), z.string()])),
  titles: z.record(z.string(), z.array(z.string()).min(1)),
  sources: z.array(z.string()).min(1),
  companies: z.record(z.string(), z.array(Company).min(1)),
  journeys: z.array(Journey),
});

/** Who the demo's leads may be, and the journeys that they go through. */
export type DemoPlan = z.infer<typeof Plan>;
export type LeadJourney = z.infer<typeof Journey>;
export type DemoCompany = z.infer<typeof Company>;
export type PlannedEvent = z.infer<typeof Event>;

/** Reads the plan of the demo's leads. */
export const readPlan = (file: string): DemoPlan => Plan.parse(parse(readFileSync(file, 'utf8')));
