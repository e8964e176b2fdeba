import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import { normalizerOf } from '../normalize/normalizer-of.ts';
import type { Crm } from '../sync/sync-state.ts';
import { plainSpelling } from './plain-spelling.ts';
import type { DifferingField, Expected, Found, HeldValues } from './held-values.ts';

/** What differs, and whether capital letters and spaces are all that does. */
export interface Differing {
  readonly fields: readonly DifferingField[];
  readonly isSpelling: boolean;
}

/** A field as all three hold it; undefined where it is not to be compared. */
type Row = Record<'treaty' | Crm, string | null | undefined> & {
  readonly label: string;
  readonly comparable: (value: string) => string;
};

/** Compares what a CRM holds of a lead with what Treaty holds, to the letter unless the agreement says otherwise. */
export function differingFields(
  definitions: Definitions,
  expected: Expected,
  found: Readonly<Record<Crm, Found>>,
  crm: Crm,
): Differing {
  const differing = rowsOf(definitions, expected, found).filter(
    ({ treaty, [crm]: held, comparable }) =>
      treaty !== undefined && held !== undefined && comparable(treaty ?? '') !== comparable(held ?? ''),
  );
  return {
    fields: differing.map(({ label, treaty, hubspot, salesforce }) => ({
      label,
      treaty: treaty ?? null,
      hubspot: hubspot ?? null,
      salesforce: salesforce ?? null,
    })),
    isSpelling: differing.every(
      ({ treaty, [crm]: held }) => plainSpelling(treaty ?? '') === plainSpelling(held ?? ''),
    ),
  };
}

/** The fields that the agreement describes, by their keys there. */
const described = ['score', 'stage', 'status', 'reason'] as const;

function rowsOf(
  { fields }: Definitions,
  { values, handoff }: Expected,
  { hubspot, salesforce }: Readonly<Record<Crm, Found>>,
): readonly Row[] {
  const valuesOf = (name: keyof HeldValues) => ({
    treaty: inText(values[name]),
    hubspot: inText(hubspot.records[0]?.values[name] ?? null),
    salesforce: inText(salesforce.records[0]?.values[name] ?? null),
  });
  const toTheLetter = (value: string): string => value;
  return [
    ...described.map((key) => {
      const field = entry([...fields.shared, ...fields.supporting], key);
      return { ...valuesOf(key), label: field.label, comparable: normalizerOf(fields, field) };
    }),
    { ...valuesOf('modelVersion'), label: 'Model version', comparable: toTheLetter },
    {
      treaty: handoff,
      hubspot: hubspot.handoff,
      salesforce: salesforce.handoff,
      label: 'Open handoff',
      comparable: toTheLetter,
    },
  ];
}

/** Salesforce keeps two decimals. */
const inText = (value: string | number | null): string | null => {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return value === '' ? null : value;
};
