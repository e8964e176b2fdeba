import type { Range, Tests, Values } from '../../definitions/schema/condition.ts';
import { normalizeDomain } from '../normalize/normalize-domain.ts';

/** A fact as it is tested: a trait of the lead or a property of an activity. */
export type Fact = string | number | boolean | null | undefined;

/** Facts by name; what is not known is missing or null. */
export type Facts = Readonly<Record<string, Fact>>;

/** The named lists of a model. */
export type Lists = ReadonlyMap<string, readonly string[]>;

type FactTest = (fact: Fact) => boolean;

/** The values, or those of the list: what they are, and their text in small letters. */
const valuesOf = (values: Values, lists: Lists): ReadonlySet<Fact> => {
  const spelled = typeof values === 'string' ? (lists.get(values) ?? []) : values;
  const small = spelled.map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  return new Set([...spelled, ...small]);
};

const isKnown: FactTest = (fact) => fact !== undefined && fact !== null && fact !== '';

const onText =
  (test: (text: string) => boolean): FactTest =>
  (fact) =>
    typeof fact === 'string' && test(fact.toLowerCase());

const onNumber =
  (test: (value: number) => boolean): FactTest =>
  (fact) =>
    typeof fact === 'number' && test(fact);

const rangeTests = ({ between, atLeast, below }: Range): FactTest[] => {
  const tests: FactTest[] = [];
  if (between !== undefined) tests.push(onNumber((value) => value >= between[0] && value <= between[1]));
  if (atLeast !== undefined) tests.push(onNumber((value) => value >= atLeast));
  if (below !== undefined) tests.push(onNumber((value) => value < below));
  return tests;
};

/** Most facts are spelled as the model spells them, so that is tried first. */
const isOneOf =
  (wanted: ReadonlySet<Fact>): FactTest =>
  (fact) =>
    wanted.has(fact) || (typeof fact === 'string' && wanted.has(fact.toLowerCase()));

const equalityTests = ({ equals, oneOf, domainOf: domains }: Tests, lists: Lists): FactTest[] => {
  const tests: FactTest[] = [];
  if (equals !== undefined) tests.push(isOneOf(valuesOf([equals], lists)));
  if (oneOf !== undefined) tests.push(isOneOf(valuesOf(oneOf, lists)));
  if (domains !== undefined) {
    const spelled = typeof domains === 'string' ? (lists.get(domains) ?? []) : domains;
    const wanted = new Set(spelled.map((domain) => normalizeDomain(String(domain))));
    tests.push((fact) => typeof fact === 'string' && wanted.has(normalizeDomain(fact)));
  }
  return tests;
};

const textTests = ({ contains, startsWith, present }: Tests): FactTest[] => {
  const tests: FactTest[] = [];
  if (contains !== undefined) {
    const part = contains.toLowerCase();
    tests.push(onText((text) => text.includes(part)));
  }
  if (startsWith !== undefined) {
    const start = startsWith.toLowerCase();
    tests.push(onText((text) => text.startsWith(start)));
  }
  if (present !== undefined) tests.push((fact) => isKnown(fact) === present);
  return tests;
};

const allOf = (tests: readonly FactTest[]): FactTest => {
  const [only, ...others] = tests;
  return only !== undefined && others.length === 0 ? only : (fact) => tests.every((test) => test(fact));
};

/** Whether a number lies in the range. */
export const compileRange = (range: Range): ((value: number) => boolean) => allOf(rangeTests(range));

/** Whether a fact passes all tests. What is not known passes none but `present: false`. */
export const compileTests = (tests: Tests, lists: Lists): FactTest =>
  allOf([...rangeTests(tests), ...equalityTests(tests, lists), ...textTests(tests)]);
