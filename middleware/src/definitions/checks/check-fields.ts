import type { PartFinding } from '../fault.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Fields } from '../schema/fields.ts';
import type { Picklists } from '../schema/picklists.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, referencesIn, unresolved, type Reference } from './reference.ts';
import { traits, valuesOf } from './targets.ts';

/** Lists whose values are definitions of other files. */
const listsElsewhere: readonly string[] = ['stage', 'status', 'reason', 'track', 'pipeline_stage'];

const sections = ['shared', 'supporting'] as const;

/** Whether every field has values that exist and one name, every derivation a source, and the fields stay within their budget. */
export const checkFields: readonly Check[] = [
  checkOf(['fields'], ({ fields }) => [
    ...findTwoNames(fields),
    ...findUnknownSources(fields),
    ...findUnknownComparisons(fields),
    ...findMissingLists(fields),
  ]),
  checkOf(['fields', 'picklists'], ({ fields, picklists }) => [
    ...findUnknownPicklists(fields, picklists),
    ...findUnknownValues(fields, picklists),
  ]),
  checkOf(['fields', 'manifest'], ({ fields, manifest }) => {
    if (fields.shared.length <= manifest.fieldBudget) return [];
    const message = `${fields.shared.length} shared fields exceed the budget of ${manifest.fieldBudget}. Remove those that no decision needs.`;
    return [{ part: 'fields', path: ['shared'], severity: 'warning', message }];
  }),
];

/** Shared and supporting fields are one list to whoever looks a key or a trait up. */
function findTwoNames(fields: Fields): PartFinding[] {
  const named = sections.flatMap((section) =>
    fields[section].map((field, index) => ({ field, path: [section, index] })),
  );
  const findings = named.map(({ field, path }, place) => {
    const earlier = named.slice(0, place).map((other) => other.field);
    if (field.trait !== undefined && field.fact !== undefined)
      return { path: [...path, 'fact'], message: 'is both a trait and a fact. Keep one of the two.' };
    if (earlier.some(({ key }) => key === field.key))
      return {
        path: [...path, 'key'],
        message: `“${field.key}” is already the key of another field. Choose another one.`,
      };
    const name = field.trait ?? field.fact;
    if (name !== undefined && earlier.some(({ trait, fact }) => (trait ?? fact) === name))
      return { path, message: `another field is already stored as “${name}”. Choose another name.` };
    return null;
  });
  return findings.filter((finding) => finding !== null).map((finding) => ({ part: 'fields', ...finding }));
}

function findUnknownSources(fields: Fields): PartFinding[] {
  const names = referencesIn(fields.derivations, ['derivations'], ({ trait, from }, path) => [
    { path: [...path, 'trait'], key: trait },
    { path: [...path, 'from'], key: from },
  ]);
  return unresolved('fields', traits(fields), names);
}

function findUnknownComparisons(fields: Fields): PartFinding[] {
  const known = { noun: 'comparison', file: 'fields.yaml', keys: keysOf(fields.comparisons) };
  const named = sections.flatMap((section) =>
    referencesIn(fields[section], [section], ({ compareAs }, path) => [
      { path: [...path, 'compareAs'], key: compareAs },
    ]),
  );
  return unresolved('fields', known, named);
}

/** Lists that both CRMs show on every lead. */
const shownLists: readonly string[] = ['stage', 'status', 'reason'];

function findMissingLists(fields: Fields): PartFinding[] {
  const used = sections.flatMap((section) => fields[section].map(({ picklist }) => picklist));
  return shownLists
    .filter((list) => !used.includes(list))
    .map((list) => ({
      part: 'fields',
      path: ['shared'],
      message: `no field has the picklist ${list}, which both CRMs show on every lead. Add one.`,
    }));
}

function findUnknownPicklists(fields: Fields, { picklists }: Picklists): PartFinding[] {
  const target = {
    noun: 'picklist',
    file: 'picklists.yaml',
    keys: [...keysOf(picklists), ...listsElsewhere],
  };
  const named = sections.flatMap((section) =>
    referencesIn(fields[section], [section], ({ picklist }, path) => [
      { path: [...path, 'picklist'], key: picklist },
    ]),
  );
  return unresolved('fields', target, named);
}

function findUnknownValues(fields: Fields, picklists: Picklists): PartFinding[] {
  return fields.derivations.flatMap((derivation, index) => {
    const values = valuesOf(fields, picklists, derivation.trait);
    return values === null ? [] : unresolved('fields', values, derivedValues(derivation, index));
  });
}

const derivedValues = ({ rules }: Derivation, index: number): readonly Reference[] =>
  referencesIn(rules, ['derivations', index, 'rules'], ({ value }, path) => [
    { path: [...path, 'value'], key: String(value) },
  ]);
