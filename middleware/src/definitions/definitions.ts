import type { Entities } from './schema/entities.ts';
import type { Fields } from './schema/fields.ts';
import type { Lifecycle } from './schema/lifecycle.ts';
import type { Manifest } from './schema/manifest.ts';
import type { Nurture } from './schema/nurture.ts';
import type { People } from './schema/people.ts';
import type { Picklists } from './schema/picklists.ts';
import type { Pipeline } from './schema/pipeline.ts';
import type { Qualification } from './schema/qualification.ts';
import type { Reasons } from './schema/reasons.ts';
import type { Reporting } from './schema/reporting.ts';
import type { Retired } from './schema/retired.ts';
import type { Routing } from './schema/routing.ts';
import type { Scoring } from './schema/scoring.ts';
import type { ServiceLevels } from './schema/service-levels.ts';

/** The whole agreement between sales and marketing, read and checked: one property per file. */
export interface Definitions {
  readonly manifest: Manifest;
  readonly entities: Entities;
  readonly lifecycle: Lifecycle;
  readonly qualification: Qualification;
  readonly pipeline: Pipeline;
  readonly picklists: Picklists;
  readonly reasons: Reasons;
  readonly fields: Fields;
  readonly scoring: Scoring;
  readonly routing: Routing;
  readonly serviceLevels: ServiceLevels;
  readonly nurture: Nurture;
  readonly reporting: Reporting;
  readonly people: People;
  readonly retired: Retired;
}
