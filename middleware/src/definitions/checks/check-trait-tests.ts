import type { PartFinding } from '../fault.ts';
import type { Tests } from '../schema/condition.ts';
import type { Fields, SupportingField } from '../schema/fields.ts';
import type { Scoring } from '../schema/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { testsOf } from './conditions-of.ts';

/** Whether the traits that the scoring model looks at are of the kind that it asks for; a rule that asks a text for a number never fires. */
export const checkTraitTests: readonly Check[] = [
  checkOf(['scoring', 'fields'], ({ scoring, fields }) => findMismatches(scoring, fields)),
];

type Kind = 'text' | 'number' | 'boolean';

const kindOf = ({ type }: SupportingField): Kind => (type === 'number' || type === 'boolean' ? type : 'text');

const kindOfTrait = ({ shared, supporting }: Fields, trait: string): Kind | null => {
  const field = [...shared, ...supporting].find(
    (candidate) => candidate.trait === trait || candidate.fact === trait,
  );
  return field === undefined ? null : kindOf(field);
};

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

const findMismatches = (scoring: Scoring, fields: Fields): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('trait' in test)) return [];
    const kind = kindOfTrait(fields, test.trait);
    if (kind === null) return [];
    const unfit = Object.entries(asks).filter(([name, asked]) => name in test && asked !== kind);
    return [
      ...unfit.map(([name, asked]) => ({
        part: 'scoring' as const,
        path: [...path, name],
        message: `“${test.trait}” is ${names[kind]}, and this test expects ${names[asked]}: it never matches. Use another test.`,
      })),
      ...valuesIn(test).flatMap(({ value, at }) =>
        typeof value === (kind === 'text' ? 'string' : kind)
          ? []
          : [
              {
                part: 'scoring' as const,
                path: [...path, ...at],
                message: `“${test.trait}” is ${names[kind]} and never equals “${String(value)}”. Write ${names[kind]}${kind === 'text' ? ', in quotes' : ', without quotes'}.`,
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
