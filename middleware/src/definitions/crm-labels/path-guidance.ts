import type { Definitions } from '../definitions.ts';
import { limits } from './limits.ts';

/** One step of a Path in Salesforce. */
export interface PathStep {
  /** The value of the stage field. */
  readonly value: string;
  /** Fields of the object that the step shows: those that must be filled before a lead enters. */
  readonly fields: readonly string[];
  /** What the stage means, what must be true before it, what comes next: one paragraph each. */
  readonly guidance: readonly string[];
}

/** The steps of the Path on leads: one for each stage, in order. */
export const pathSteps = ({ lifecycle, fields }: Definitions): readonly PathStep[] =>
  lifecycle.stages.map(({ label, definition, entry, next, requires }) => ({
    value: label,
    fields: [...fields.shared, ...fields.supporting]
      .filter(({ key }) => requires.includes(key))
      .flatMap(({ salesforce }) => salesforce.lead)
      .slice(0, limits.salesforce.pathFields),
    guidance: [definition, `Before a lead enters: ${entry.join(' ')}`, `Next: ${next}`],
  }));
