import type { z } from 'zod';
import type { Definitions } from './definitions.ts';
import type { Part } from './fault.ts';
import { Entities } from './shape/entities.ts';
import { Fields } from './shape/fields.ts';
import { Lifecycle } from './shape/lifecycle.ts';
import { Manifest } from './shape/manifest.ts';
import { Nurture } from './shape/nurture.ts';
import { People } from './shape/people.ts';
import { Picklists } from './shape/picklists.ts';
import { Pipeline } from './shape/pipeline.ts';
import { Qualification } from './shape/qualification.ts';
import { Reasons } from './shape/reasons.ts';
import { Reporting } from './shape/reporting.ts';
import { Retired } from './shape/retired.ts';
import { Routing } from './shape/routing.ts';
import { Scoring } from './shape/scoring.ts';
import { ServiceLevels } from './shape/service-levels.ts';

/** The file and the shape of each part of the agreement. */
export const parts: {
  readonly [P in Part]: { readonly file: string; readonly shape: z.ZodType<Definitions[P]> };
} = {
  manifest: { file: 'manifest.yaml', shape: Manifest },
  entities: { file: 'entities.yaml', shape: Entities },
  lifecycle: { file: 'lifecycle.yaml', shape: Lifecycle },
  qualification: { file: 'qualification.yaml', shape: Qualification },
  pipeline: { file: 'pipeline.yaml', shape: Pipeline },
  picklists: { file: 'picklists.yaml', shape: Picklists },
  reasons: { file: 'reasons.yaml', shape: Reasons },
  fields: { file: 'fields.yaml', shape: Fields },
  scoring: { file: 'scoring.yaml', shape: Scoring },
  routing: { file: 'routing.yaml', shape: Routing },
  serviceLevels: { file: 'service-levels.yaml', shape: ServiceLevels },
  nurture: { file: 'nurture.yaml', shape: Nurture },
  reporting: { file: 'reporting.yaml', shape: Reporting },
  people: { file: 'people.yaml', shape: People },
  retired: { file: 'retired.yaml', shape: Retired },
};

const isPart = (name: string): name is Part => name in parts;

/** The parts of the agreement, in the order in which they are checked. */
export const partNames: readonly Part[] = Object.keys(parts).filter(isPart);
