import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

const statement = z.object({
  id: z.string(),
  behaviour: z.string(),
  source: z.string(),
  status: z.enum(['seen', 'documented', 'assumed']),
});

const file = z.object({ salesforce: z.array(statement), hubspot: z.array(statement) });

/** One statement of simulators/assumptions.yaml about a platform. */
export type Assumption = z.infer<typeof statement>;

/** The statements of both platforms, in the order of the file. */
export type Assumptions = z.infer<typeof file>;

/** The platforms that statements are about. */
export const platforms = ['salesforce', 'hubspot'] as const;

/** One of them. */
export type PlatformName = (typeof platforms)[number];

/** Where the statements stand, from the project's folder. */
export const assumptionsPath = 'simulators/assumptions.yaml';

/** Reads the statements. @throws when the file has another form. */
export const readAssumptions = (): Assumptions =>
  file.parse(parse(readFileSync(join(root, assumptionsPath), 'utf8')));
