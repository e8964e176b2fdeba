import type { z } from 'zod';
import type { Definitions } from './definitions.ts';
import type { Part } from './fault.ts';
import { Entities } from './schema/entities.ts';
import { Fields } from './schema/fields.ts';
import { Lifecycle } from './schema/lifecycle.ts';
import { Manifest } from './schema/manifest.ts';
import { Nurture } from './schema/nurture.ts';
import { People } from './schema/people.ts';
import { Picklists } from './schema/picklists.ts';
import { Pipeline } from './schema/pipeline.ts';
import { Qualification } from './schema/qualification.ts';
import { Reasons } from './schema/reasons.ts';
import { Reporting } from './schema/reporting.ts';
import { Retired } from './schema/retired.ts';
import { Routing } from './schema/routing.ts';
import { Scoring } from './schema/scoring.ts';
import { ServiceLevels } from './schema/service-levels.ts';

/** Of each part of the agreement: its file, what people call it, its shape. */
export const parts: {
  readonly [P in Part]: {
    readonly file: string;
    readonly title: string;
    readonly shape: z.ZodType<Definitions[P]>;
  };
} = {
  manifest: { file: 'manifest.yaml', title: 'Agreement', shape: Manifest },
  entities: { file: 'entities.yaml', title: 'Entities', shape: Entities },
  lifecycle: { file: 'lifecycle.yaml', title: 'Lifecycle', shape: Lifecycle },
  qualification: { file: 'qualification.yaml', title: 'Qualification', shape: Qualification },
  pipeline: { file: 'pipeline.yaml', title: 'Pipeline', shape: Pipeline },
  picklists: { file: 'picklists.yaml', title: 'Picklists', shape: Picklists },
  reasons: { file: 'reasons.yaml', title: 'Reasons', shape: Reasons },
  fields: { file: 'fields.yaml', title: 'Fields', shape: Fields },
  scoring: { file: 'scoring.yaml', title: 'Scoring', shape: Scoring },
  routing: { file: 'routing.yaml', title: 'Routing', shape: Routing },
  serviceLevels: { file: 'service-levels.yaml', title: 'Service levels', shape: ServiceLevels },
  nurture: { file: 'nurture.yaml', title: 'Nurture tracks', shape: Nurture },
  reporting: { file: 'reporting.yaml', title: 'Reporting', shape: Reporting },
  people: { file: 'people.yaml', title: 'People', shape: People },
  retired: { file: 'retired.yaml', title: 'Retired keys', shape: Retired },
};

const isPart = (name: string): name is Part => name in parts;

/** The parts of the agreement, in the order in which they are checked. */
export const partNames: readonly Part[] = Object.keys(parts).filter(isPart);
