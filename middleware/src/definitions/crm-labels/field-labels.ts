import type { Definitions } from '../definitions.ts';
import type { SupportingField } from '../schema/fields.ts';
import { valueLabels, type ValueLabels } from './value-labels.ts';

/** A field with the words that both CRMs show for it. */
export interface FieldLabels {
  readonly key: string;
  readonly label: string;
  readonly definition: string;
  /** The definition, with what else there is room for. */
  readonly help: string;
  readonly type: SupportingField['type'];
  /** The name of its list of values; null without one. */
  readonly list: string | null;
  readonly values: readonly ValueLabels[];
  readonly salesforce: SupportingField['salesforce'];
  /** The property that holds it; null where HubSpot has none, or several that are read together, or one that says more. */
  readonly hubspot: string | null;
  /** Whether Treaty itself writes it into both CRMs. */
  readonly isWrittenByTreaty: boolean;
}

/** Every field of the agreement in the words of both CRMs, in its order. */
export const fieldLabels = (definitions: Definitions): readonly FieldLabels[] => {
  const { shared, supporting } = definitions.fields;
  const written = new Set(
    shared.filter(({ owningSystem }) => owningSystem === 'treaty').map(({ key }) => key),
  );
  return [...shared, ...supporting].map((field) => ({
    key: field.key,
    label: field.label,
    definition: field.definition,
    help: helpText(definitions, field),
    type: field.type,
    list: field.picklist ?? null,
    values: field.picklist === undefined ? [] : valueLabels(definitions, field.picklist),
    salesforce: field.salesforce,
    hubspot: propertyOf(field),
    isWrittenByTreaty: written.has(field.key),
  }));
};

const propertyOf = ({ hubspot, trueWhen }: SupportingField): string | null =>
  hubspot.length === 1 && trueWhen === undefined ? (hubspot[0] ?? null) : null;

/** The help text of a field in both CRMs: its definition; on a field of stages each of them in brief as well. */
function helpText({ lifecycle }: Definitions, { definition, picklist }: SupportingField): string {
  if (picklist !== 'stage') return definition;
  return [definition, ...lifecycle.stages.map(({ label, inBrief }) => `${label}: ${inBrief}.`)].join(' ');
}
