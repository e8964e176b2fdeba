import type { Definitions } from '../definitions.ts';
import type { SupportingField } from '../schema/fields.ts';

/** The help text of a field in both CRMs: its definition; on a field of stages each of them in brief as well. */
export function helpText({ lifecycle }: Definitions, { definition, picklist }: SupportingField): string {
  if (picklist !== 'stage') return definition;
  return [definition, ...lifecycle.stages.map(({ label, inBrief }) => `${label}: ${inBrief}.`)].join(' ');
}
