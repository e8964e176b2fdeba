import { isAtStep } from '../lookups/step-of.ts';
import type { Range, ScoreCondition } from '../schema/condition.ts';
import type { Band, Scoring } from '../schema/scoring.ts';

/** A lead that is thought up: its points for fit, none of another part, and whether it may have done something. */
export interface HypotheticalLead {
  readonly fit: number;
  readonly mayHaveActed: boolean;
}

interface View {
  readonly points: Readonly<Record<Band['of'], number>>;
  readonly bands: readonly Band[];
  readonly mayHaveActed: boolean;
}

/** Whether such a lead can meet every requirement; of traits and criteria the best is supposed. */
export function canQualify(
  { bands, requirements, total }: Scoring,
  { fit, mayHaveActed }: HypotheticalLead,
): boolean {
  const whole = Math.max(total.floor ?? -Infinity, Math.min(total.cap ?? Infinity, fit));
  const view = { points: { behavioural: 0, fit, negative: 0, total: whole }, bands, mayHaveActed };
  return requirements.every(({ when }) => canBe(when, true, view));
}

/** Whether a condition can come out as wished. */
function canBe(condition: ScoreCondition, wished: boolean, view: View): boolean {
  if ('not' in condition) return canBe(condition.not, !wished, view);
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const parts = isAll ? condition.all : condition.any;
    const can = (part: ScoreCondition): boolean => canBe(part, wished, view);
    return isAll === wished ? parts.every(can) : parts.some(can);
  }
  if ('happened' in condition || 'only' in condition) return view.mayHaveActed || !wished;
  if ('score' in condition) return lies(view.points[condition.score], condition) === wished;
  if ('band' in condition) return isAtStep(view.bands, condition, view.points) === wished;
  // A criterion that is met gives points.
  if ('criteriaMet' in condition) return view.points.fit > 0 || !wished;
  return true;
}

const lies = (points: number, { between, atLeast = -Infinity, below = Infinity }: Range): boolean =>
  points >= Math.max(atLeast, between?.[0] ?? -Infinity) &&
  points <= (between?.[1] ?? Infinity) &&
  points < below;
