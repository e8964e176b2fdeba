import type { Fields, SharedField } from '../../definitions/schema/fields.ts';
import { knownValues } from '../facts/known-values.ts';
import type { Lead } from '../lead.ts';
import type { HandoffProblem } from './handoff.ts';

/** What a lead lacks to be passed on to sales: empty when nothing. The score counts as there once the lead was scored. */
export function validateHandoff(fields: Fields, lead: Lead): readonly HandoffProblem[] {
  const known = knownValues(lead);
  return fields.shared
    .filter((field) => field.requiredForHandoff)
    .filter((field) => {
      const name = field.trait ?? field.fact;
      return name === undefined ? lead.receipt === null : known[name] === undefined || known[name] === '';
    })
    .map((field) => ({ field: field.key, text: `${whatIsWrong(field, lead)} ${field.decision}` }));
}

function whatIsWrong({ label, trait, fact }: SharedField, { notUnderstood }: Lead): string {
  const given = notUnderstood[trait ?? fact ?? ''];
  return given === undefined ? `${label} is missing.` : `${label} “${given}” is not understood.`;
}
