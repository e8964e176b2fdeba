import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Named = z.object({ key: z.string(), label: z.string(), definition: z.string() });
const Field = Named.extend({
  type: z.enum(['text', 'number', 'boolean', 'date', 'domain', 'country']),
  picklist: z.string().optional(),
  trait: z.string().optional(),
  fact: z.string().optional(),
  hubspot: z.array(z.string()),
});
const Person = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  manager: z.string().nullable(),
  timeZone: z.string(),
  active: z.boolean(),
  salesforceUser: z.string().nullable(),
  hubspotOwner: z.string().nullable(),
});

const files = {
  fields: z.object({ shared: z.array(Field), supporting: z.array(Field) }),
  people: z.object({ persons: z.array(Person) }),
  picklists: z.object({
    picklists: z.array(Named.extend({ values: z.array(Named.extend({ hubspot: z.string() })) })),
    activityTypes: z.array(Named),
  }),
  lifecycle: z.object({ stages: z.array(Named), statuses: z.array(Named) }),
  reasons: z.object({ codes: z.array(Named) }),
  nurture: z.object({ tracks: z.array(Named) }),
};

/** The part of the agreement that the users and properties of a CRM are created from. */
export type Agreement = { readonly [name in keyof typeof files]: z.infer<(typeof files)[name]> };

/** Reads that part from the definitions folder; the middleware checks the definitions. */
export function readAgreement(folder: string): Agreement {
  const read = <T extends z.ZodType>(name: string, shape: T): z.infer<T> =>
    shape.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
  return {
    fields: read('fields', files.fields),
    people: read('people', files.people),
    picklists: read('picklists', files.picklists),
    lifecycle: read('lifecycle', files.lifecycle),
    reasons: read('reasons', files.reasons),
    nurture: read('nurture', files.nurture),
  };
}
