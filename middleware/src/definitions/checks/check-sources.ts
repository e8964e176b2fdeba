import type { PartFinding } from '../fault.ts';
import type { Fields } from '../schema/fields.ts';
import type { Scoring } from '../schema/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { testsOf } from './conditions-of.ts';

/** Whether somebody tells what the scoring model asks for: a trait that no property and no derivation gives stays unknown. */
export const checkSources: Check = checkOf(['scoring', 'fields'], ({ scoring, fields }) =>
  findUntold(scoring, fields),
);

const findUntold = (scoring: Scoring, fields: Fields): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('trait' in test) || test.present === false) return [];
    const { trait, equals, oneOf } = test;
    const given = whatIsGiven(fields, trait);
    if (given === 'anything') return [];
    const warn = (at: PropertyKey[], message: string): PartFinding => {
      return { part: 'scoring', severity: 'warning', path: [...path, ...at], message };
    };
    if (given.length === 0) {
      const message = `nobody tells “${trait}”: its field names no HubSpot property, and nothing derives it. Only enrichment can fill it.`;
      return [warn(['trait'], message)];
    }
    const wanted = [
      ...(equals === undefined ? [] : [{ value: equals, at: ['equals'] }]),
      ...(Array.isArray(oneOf) ? oneOf.map((value, index) => ({ value, at: ['oneOf', index] })) : []),
    ];
    return wanted
      .filter(({ value }) => typeof value === 'string' && !given.includes(value))
      .map(({ value, at }) =>
        warn(at, `nothing derives “${String(value)}” as “${trait}”, and no HubSpot property tells it.`),
      );
  });

/** The values that a trait can have: any where a CRM tells it, else those that are derived; any for one that does not exist. */
function whatIsGiven(
  { shared, supporting, derivations }: Fields,
  trait: string,
): 'anything' | readonly string[] {
  const told = [...shared, ...supporting].filter((field) => field.trait === trait || field.fact === trait);
  if (told.length === 0 || told.some(({ hubspot }) => hubspot.length > 0)) return 'anything';
  return derivations
    .filter((derivation) => derivation.trait === trait)
    .flatMap(({ rules }) => rules.map(({ value }) => String(value)));
}
