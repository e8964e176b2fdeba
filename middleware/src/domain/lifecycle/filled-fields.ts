import type { Fields } from '../../definitions/schema/fields.ts';
import { knownValues } from '../facts/known-values.ts';
import type { Lead } from '../lead.ts';

/** What is known beside the lead itself when it is to move. */
export interface MoveData {
  /** The owner, as Salesforce names the user; null before routing. */
  readonly owner: string | null;
  /** Key of the reason that is given with the move. */
  readonly reason: string | null;
}

/** Tells whether a field (fields.yaml) has a value. A field that is not recorded anywhere yet has none. */
export const filledFields = (
  { shared, supporting }: Fields,
  lead: Lead,
  { owner, reason }: MoveData,
): ((field: string) => boolean) => {
  const known = knownValues(lead);
  return (key) => {
    const field = [...shared, ...supporting].find((candidate) => candidate.key === key);
    const name = field?.trait ?? field?.fact;
    if (name !== undefined) return known[name] !== undefined && known[name] !== '';
    if (field?.picklist === 'reason') return reason !== null;
    if (field?.salesforce.lead.includes('OwnerId') === true) return owner !== null;
    return field?.hubspot.includes('treaty_score') === true && lead.receipt !== null;
  };
};
