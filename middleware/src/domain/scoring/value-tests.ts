import type { Range, Tests, Values } from '../../definitions/schema/condition.ts';
import { normalizeDomain } from '../normalize/normalize-domain.ts';
import { listedDomains, listedValues, type Domains, type Lists } from './named-lists.ts';

/** A fact as it is tested: a trait of the lead or a property of an activity. */
export type Fact = string | number | boolean | null | undefined;

/** Facts by name; what is not known is missing or null. */
export type Facts = Readonly<Record<string, Fact>>;

type FactTest = (fact: Fact) => boolean;

/** The values, or those of the list: what they are, and their text in small letters. */
const valuesOf = (values: Values, { lists }: Words): ReadonlySet<Fact> => {
  const wanted = listedValues(values, lists);
  return new Set([
    ...wanted,
    ...wanted.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
  ]);
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

/** Whether a domain, or one that it is a subdomain of, is among those. What has no dot is no domain. */
const liesIn = (domain: string, wanted: Domains): boolean => {
  if (wanted.has(domain)) return true;
  for (let dot = domain.indexOf('.'); dot >= 0;) {
    const next = domain.indexOf('.', dot + 1);
    if (next < 0) return false;
    if (wanted.has(domain.slice(dot + 1))) return true;
    dot = next;
  }
  return false;
};

/** Reads the domain of an address; several tests in a row ask for that of the same one. */
export const rememberDomain = (): ((address: string) => string) => {
  let [known, domain] = ['', ''];
  return (address) => {
    if (address !== known) [known, domain] = [address, normalizeDomain(address)];
    return domain;
  };
};

const domainTests = ({ domainOf, inDomain }: Tests, words: Words): FactTest[] => {
  const { lists, domainIn = normalizeDomain } = words;
  const tests: FactTest[] = [];
  if (domainOf !== undefined) {
    const wanted = listedDomains(domainOf, lists);
    tests.push((fact) => typeof fact === 'string' && wanted.has(domainIn(fact)));
  }
  if (inDomain !== undefined) {
    const wanted = listedDomains(inDomain, lists);
    tests.push((fact) => typeof fact === 'string' && liesIn(domainIn(fact), wanted));
  }
  return tests;
};

const equalityTests = ({ equals, oneOf }: Tests, words: Words): FactTest[] => {
  const tests: FactTest[] = [];
  if (equals !== undefined) tests.push(isOneOf(valuesOf([equals], words)));
  if (oneOf !== undefined) tests.push(isOneOf(valuesOf(oneOf, words)));
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

/** What the values of a test may refer to. */
interface Words {
  readonly lists: Lists;
  /** Reads the domain of an address. */
  readonly domainIn?: (address: string) => string;
}

/** Whether a fact passes all tests. What is not known passes none but `present: false`. */
export const compileTests = (tests: Tests, words: Words): FactTest =>
  allOf([
    ...rangeTests(tests),
    ...equalityTests(tests, words),
    ...domainTests(tests, words),
    ...textTests(tests),
  ]);
