import { z } from 'zod';
import { Duration } from './duration.ts';
import { Key, TraitName } from './texts.ts';

const Value = z.union([z.string(), z.number(), z.boolean()]);

/** Values, or the key of a list of the model that holds them. */
const Values = z.union([Key, z.array(Value)]);
export type Values = z.infer<typeof Values>;

const Range = z.strictObject({
  /** Both ends belong to it. */
  between: z.tuple([z.number(), z.number()]).optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
});
export type Range = z.infer<typeof Range>;

/** What a value is asked. Where several are given all must hold; text is compared without regard to case. */
const Tests = Range.extend({
  equals: Value.optional(),
  oneOf: Values.optional(),
  /** An email address or a domain: of exactly one of these domains. A subdomain is another domain. */
  domainOf: Values.optional(),
  /** The same, and a subdomain counts as the domain. */
  inDomain: Values.optional(),
  contains: z.string().min(1).optional(),
  startsWith: z.string().min(1).optional(),
  /** true: known and not empty. false: not known. */
  present: z.boolean().optional(),
});
export type Tests = z.infer<typeof Tests>;

const asks = (leaf: object): boolean => Object.keys(leaf).length > 1;
const toAsk = (tests: { shape: object }) => ({
  error: `expected a test beside it, one of: ${Object.keys(tests.shape).join(', ')}`,
});

const PropertyTest = Tests.extend({ property: z.string().min(1) }).refine(asks, toAsk(Tests));

const TraitTest = Tests.extend({ trait: TraitName }).refine(asks, toAsk(Tests));

const Types = z.array(Key).min(1);

const ScoreTest = Range.extend({ score: z.enum(['total', 'behavioural', 'fit', 'negative']) }).refine(
  asks,
  toAsk(Range),
);

const CriteriaTest = z.strictObject({ criteriaMet: z.strictObject({ atLeast: z.int().positive() }) });

/** The band of the model stands at one of these steps. */
const BandTest = z.strictObject({ band: Key, oneOf: Types });
export type BandTest = z.infer<typeof BandTest>;

/** A leaf, or all, any, none of further conditions. */
export type Condition<Leaf> =
  Leaf | { all: Condition<Leaf>[] } | { any: Condition<Leaf>[] } | { not: Condition<Leaf> };

const conditionOf = <Leaf>(leaves: Record<string, z.ZodType<Leaf>>): z.ZodType<Condition<Leaf>> => {
  const condition: z.ZodType<Condition<Leaf>> = z.lazy(() => {
    const kinds: Record<string, z.ZodType<Condition<Leaf>>> = {
      ...leaves,
      all: z.strictObject({ all: z.array(condition).min(1) }),
      any: z.strictObject({ any: z.array(condition).min(1) }),
      not: z.strictObject({ not: condition }),
    };
    return z.union(Object.values(kinds), {
      error: `expected a condition, one of: ${Object.keys(kinds).join(', ')}`,
    });
  });
  return condition;
};

/** A condition on the properties of one activity. */
export const ActivityCondition = conditionOf({ property: PropertyTest });
export type ActivityCondition = z.infer<typeof ActivityCondition>;

/** Activities of these types happened so often, and no longer ago than `within`. */
const HappenedTest = z.strictObject({
  happened: Types,
  where: ActivityCondition.optional(),
  atLeast: z.int().positive().max(1000).default(1),
  within: Duration.optional(),
});
export type HappenedTest = z.infer<typeof HappenedTest>;

/** At least one activity, and none of another type. */
const OnlyTest = z.strictObject({ only: Types });

const leadTests = { trait: TraitTest, happened: HappenedTest, only: OnlyTest };
export type LeadTest = z.infer<typeof TraitTest | typeof HappenedTest | typeof OnlyTest>;

/** A condition on what is known of a lead and what it did. */
export const LeadCondition = conditionOf<LeadTest>(leadTests);
export type LeadCondition = z.infer<typeof LeadCondition>;

/** A condition on the score as well. */
export const ScoreCondition = conditionOf<
  LeadTest | z.infer<typeof ScoreTest | typeof CriteriaTest | typeof BandTest>
>({
  ...leadTests,
  score: ScoreTest,
  criteriaMet: CriteriaTest,
  band: BandTest,
});
export type ScoreCondition = z.infer<typeof ScoreCondition>;
