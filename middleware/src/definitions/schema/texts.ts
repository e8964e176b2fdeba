import { z } from 'zod';
import { prose } from './prose.ts';

/** Names a definition for good: small letters, digits, underscores. A key is never reused with another meaning. */
export const Key = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected a key: small letters, digits and underscores, starting with a letter')
  .max(60);

/** Names a value of a picklist, such as b2b_saas or EMEA. */
export const ValueKey = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'expected the key of a value: letters, digits and underscores')
  .max(60);

/** Names a trait or a fact of a lead, as the score and the conditions call it. */
export const TraitName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'expected the name of a trait, such as companySize')
  .max(60);

/** The name shown in pickers and headings. */
export const Label = z.string().trim().min(1).max(60);

/** One meaning in words that both teams sign; as long as Salesforce lets a help text be. It may quote figures. */
export const Definition = z.string().trim().min(10).register(prose, { most: 510 });

/** A sentence or two that is shown, but is not help text in a CRM. It may quote figures. */
export const Sentence = z.string().trim().min(5).register(prose, { most: 1000 });

/** A few words in the place of a definition, where there is no room for it. It may quote figures. */
export const Brief = z.string().trim().min(5).register(prose, { most: 60 });

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date('expected a day such as 2026-01-15');

/** An IANA time zone, such as Europe/Berlin. */
export const TimeZone = z.string().refine(
  (zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  },
  { message: 'expected an IANA time zone, such as America/New_York', abort: true },
);

/** What every definition carries: a key, a label, its meaning. */
export const named = {
  key: Key.describe('Identifies the definition permanently: it is never changed and never reused.'),
  label: Label.describe('The name shown in pickers and headings.'),
  definition: Definition.describe(
    'The meaning that both teams sign; shown as help text in both CRMs. {threshold} inserts a placeholder of manifest.yaml.',
  ),
};

/** Who answers for the definitions of a file: two persons, never a team. */
export const stewarded = {
  steward: Key.describe('The person responsible, who decides on each change before it is approved.'),
  deputy: Key.describe('The person responsible when the steward is away; never the steward.'),
};
