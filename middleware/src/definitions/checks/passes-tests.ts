import type { Tests } from '../schema/condition.ts';

type Value = string | number | boolean;

const small = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

const isIn = (value: Value, { between, atLeast, below }: Tests): boolean =>
  typeof value === 'number' &&
  value >= Math.max(between?.[0] ?? -Infinity, atLeast ?? -Infinity) &&
  value <= (between?.[1] ?? Infinity) &&
  value < (below ?? Infinity);

const asksForNumber = ({ between, atLeast, below }: Tests): boolean =>
  between !== undefined || atLeast !== undefined || below !== undefined;

/** Whether a value passes the tests that need no list of the model. */
export function passesTests(value: Value, tests: Tests): boolean {
  const text = typeof value === 'string' ? value.toLowerCase() : null;
  const { equals, oneOf, contains, startsWith } = tests;
  return (
    (equals === undefined || small(equals) === small(value)) &&
    (!Array.isArray(oneOf) || oneOf.map(small).includes(small(value))) &&
    (!asksForNumber(tests) || isIn(value, tests)) &&
    (contains === undefined || text?.includes(contains.toLowerCase()) === true) &&
    (startsWith === undefined || text?.startsWith(startsWith.toLowerCase()) === true)
  );
}

/** The values that a test names; null where it names none or a list of the model. */
export const valuesNamed = ({ equals, oneOf }: Tests): readonly Value[] | null => {
  if (equals !== undefined) return [equals];
  return Array.isArray(oneOf) ? oneOf : null;
};
