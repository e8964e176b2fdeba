import type { Entities } from './shape/entities.ts';
import type { Fields } from './shape/fields.ts';
import type { Lifecycle } from './shape/lifecycle.ts';
import type { Manifest } from './shape/manifest.ts';
import type { Nurture } from './shape/nurture.ts';
import type { People } from './shape/people.ts';
import type { Picklists } from './shape/picklists.ts';
import type { Pipeline } from './shape/pipeline.ts';
import type { Qualification } from './shape/qualification.ts';
import type { Reasons } from './shape/reasons.ts';
import type { Reporting } from './shape/reporting.ts';
import type { Retired } from './shape/retired.ts';
import type { Routing } from './shape/routing.ts';
import type { Scoring } from './shape/scoring.ts';
import type { ServiceLevels } from './shape/service-levels.ts';

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
