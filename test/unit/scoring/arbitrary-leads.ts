import fc from 'fast-check';
import { millisecondsPerDay } from '../../../middleware/src/domain/instant.ts';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import type { Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';
import { at } from './build-scoring.ts';

/** A quarter of a day; so coarse a grid makes activities meet each other and the ends of periods. */
const tick = millisecondsPerDay / 4;

/** Instants over about seven months, some of them only seconds apart. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.constantFrom(0, 0, 0, 3, 5, 6))
  .map(([ticks, seconds]) => at('2026-01-01T00:00') + ticks * tick + seconds * 1000);

/** An instant after all activities. */
export const afterwards = fc
  .integer({ min: 802, max: 1400 })
  .map((ticks) => at('2026-01-01T00:00') + ticks * tick);

const activityOf = (types: readonly string[]): fc.Arbitrary<Omit<Activity, 'id'>> =>
  fc.record({
    type: fc.constantFrom(...types),
    occurredAt: instant,
    properties: fc.record(
      {
        path: fc.constantFrom('/docs/a', '/Docs/b', '/blog', ''),
        bot: fc.constantFrom(false, false, true),
        emailId: fc.constantFrom('spring', 'summer'),
      },
      { requiredKeys: ['path'] },
    ),
  });

/** Up to thirty activities of such types, each with an id of its own. */
export const activitiesOf = (types: readonly string[]): fc.Arbitrary<Activity[]> =>
  fc
    .array(activityOf(types), { maxLength: 30 })
    .chain((activities) =>
      fc
        .shuffledSubarray([...activities.keys()], { minLength: activities.length })
        .map((ids) => activities.map((given, index) => ({ ...given, id: `a${String(ids[index])}` }))),
    );

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** What may be known of a lead, by the traits of the model that ships. */
export const traits: fc.Arbitrary<Facts> = fc.record({
  email: optional(
    fc.constantFrom(
      'a@gmail.com',
      'a@GMX.de',
      'a@mail.gmail.com',
      'a@rival.example',
      'a@eu.rival.example',
      'a@acme.example',
    ),
  ),
  companyDomain: optional(
    fc.constantFrom('Rival.example', 'acme.example', 'eu.acme.example', 'notacme.example'),
  ),
  companySize: optional(fc.constantFrom(1, 49, 50, 400, 2000, 2001)),
  industry: optional(fc.constantFrom('b2b_saas', 'technology', 'retail')),
  region: optional(fc.constantFrom('NA', 'EMEA', 'APAC')),
  country: optional(fc.constantFrom('DE', 'us', 'BR', null, '')),
  seniority: optional(fc.constantFrom('c_level', 'vp', 'director', 'staff')),
  jobFunction: optional(fc.constantFrom('sales', 'marketing', 'revops', 'it')),
  jobSeeker: optional(fc.boolean()),
  customer: optional(fc.boolean()),
});
