import type { PartFinding } from '../fault.ts';
import type { Tests } from '../schema/condition.ts';
import type { Fields, SupportingField } from '../schema/fields.ts';
import type { Picklists } from '../schema/picklists.ts';
import type { Scoring } from '../schema/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { testsOf, type SingleTest } from './conditions-of.ts';

/** Whether the traits and properties that the scoring model looks at are of the kind that it asks for; a rule that asks a text for a number never fires. */
export const checkTraitTests: readonly Check[] = [
  checkOf(['scoring', 'fields', 'picklists'], ({ scoring, fields, picklists }) =>
    findMismatches(scoring, (test) => subjectOf(test, fields, picklists)),
  ),
];

type Kind = 'text' | 'number' | 'boolean';

const kindOf = ({ type }: SupportingField): Kind => (type === 'number' || type === 'boolean' ? type : 'text');

/** What a test is about, and of which kind it is. */
interface Subject {
  readonly name: string;
  readonly kind: Kind;
}

function subjectOf(test: SingleTest, { shared, supporting }: Fields, picklists: Picklists): Subject | null {
  if ('property' in test) {
    const known = picklists.activityProperties.find(({ key }) => key === test.property);
    return known === undefined ? null : { name: test.property, kind: known.type };
  }
  if (!('trait' in test)) return null;
  const { trait } = test;
  const field = [...shared, ...supporting].find((one) => one.trait === trait || one.fact === trait);
  return field === undefined ? null : { name: trait, kind: kindOf(field) };
}

/** Tests that only make sense of one kind. */
const asks: Readonly<Partial<Record<keyof Tests, Kind>>> = {
  between: 'number',
  atLeast: 'number',
  below: 'number',
  contains: 'text',
  startsWith: 'text',
  domainOf: 'text',
  inDomain: 'text',
};

const names: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

const findMismatches = (
  scoring: Scoring,
  subjectOfTest: (test: SingleTest) => Subject | null,
): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    const subject = subjectOfTest(test);
    if (subject === null || !('trait' in test || 'property' in test)) return [];
    const { name: about, kind } = subject;
    const unfit = Object.entries(asks).filter(([name, asked]) => name in test && asked !== kind);
    return [
      ...unfit.map(([name, asked]) => ({
        part: 'scoring' as const,
        path: [...path, name],
        message: `“${about}” is ${names[kind]}, and this test expects ${names[asked]}: it never matches. Use another test.`,
      })),
      ...valuesIn(test).flatMap(({ value, at }) =>
        typeof value === (kind === 'text' ? 'string' : kind)
          ? []
          : [
              {
                part: 'scoring' as const,
                path: [...path, ...at],
                message: `“${about}” is ${names[kind]} and never equals “${String(value)}”. Write ${names[kind]}${kind === 'text' ? ', in quotes' : ', without quotes'}.`,
              },
            ],
      ),
    ];
  });

/** The values that a test compares with; those of a list of the model are texts. */
const valuesIn = ({ equals, oneOf }: Tests) => [
  ...(equals === undefined ? [] : [{ value: equals, at: ['equals'] }]),
  ...(Array.isArray(oneOf) ? oneOf.map((value, index) => ({ value, at: ['oneOf', index] })) : []),
];
