import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../supervisor/settings.ts';

const Property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});

/** A property of the agreement as HubSpot has it. */
export type ContactProperty = z.infer<typeof Property>;

/** The agreement's properties of contacts, in its order. */
export const readContactProperties = (): readonly ContactProperty[] =>
  z
    .array(Property)
    .parse(
      JSON.parse(readFileSync(join(root, 'hubspot-project/vocabulary/contact-properties.json'), 'utf8')),
    );
