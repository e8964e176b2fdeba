import type { Lead } from '../lead.ts';
import type { Handoff } from './handoff.ts';

/** A cycle that ended before it reached a rep: nobody decided on it. */
export const isWithdrawn = ({ state, decision }: Handoff): boolean => state === 'closed' && decision === null;

/** The newest cycle that was not withdrawn, the first cycle first; undefined when there is none. */
export const newestOf = (handoffs: readonly Handoff[]): Handoff | undefined =>
  handoffs.findLast((handoff) => !isWithdrawn(handoff));

/**
 * Whether a cycle ends before it reaches a rep: its lead is held and no longer qualifies, or is excluded before it became an MQL.
 * A handoff that is under way and not held stands, whatever the score does meanwhile.
 */
export function mustWithdraw({ receipt }: Pick<Lead, 'receipt'>, { state, lastStep }: Handoff): boolean {
  if (receipt === null) return false;
  if (state === 'quarantined') return !receipt.qualified;
  return state === 'open' && lastStep === 'trigger' && receipt.exclusions.length > 0;
}
