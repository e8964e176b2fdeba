import { ParityCause } from '@treaty/contract/parity';
import { crmNames, type Crm } from '../sync/sync-state.ts';

/** Every cause, in the order of a report. */
export const parityCauses = ParityCause.options;

/** A cause in words that follow a number, as in “61 not handed off to sales yet”, and what it means for whoever reads it. */
export interface CauseTexts {
  readonly label: string;
  readonly meaning: string;
  /** Nothing is wrong: this is how it was agreed. */
  readonly isByDesign: boolean;
}

const meant = (label: string, meaning: string, isByDesign = false): CauseTexts => ({
  label,
  meaning,
  isByDesign,
});

const words: Readonly<Record<ParityCause, (crm: string) => CauseTexts>> = {
  not_handed_over: (crm) =>
    meant('not handed off to sales yet', `A lead is added to ${crm} with its first handoff.`, true),
  held_back: (crm) =>
    meant(
      'held back until their data is corrected',
      `The lead card shows what is missing. The lead goes to ${crm} once it is corrected in HubSpot.`,
      true,
    ),
  no_contact: (crm) =>
    meant(`without a contact in ${crm}`, 'The lead was created another way, such as through the API.', true),
  waiting: (crm) =>
    meant(`waiting to be written to ${crm}`, 'No action needed: a job retries until it succeeds.'),
  refused: (crm) =>
    meant(
      `refused by ${crm}`,
      `${crm} refuses the update: correct what it reports. The lead’s next change triggers another attempt.`,
    ),
  gone: (crm) =>
    meant(
      `deleted in ${crm}`,
      `The record was deleted, archived or merged in ${crm}. Restore it if this was a mistake.`,
    ),
  key_removed: (crm) =>
    meant(
      `without their Treaty key in ${crm}`,
      `The record exists, but its Treaty key was cleared or changed. Restore the lead’s key.`,
    ),
  overwritten: (crm) =>
    meant(
      `overwritten in ${crm}`,
      `A user or an automation in ${crm} changed a value that Treaty owns. Find out who may write it; the lead’s next change corrects it.`,
    ),
  spelling: (crm) =>
    meant(
      `spelled differently in ${crm}`,
      `The value in ${crm} differs only in capitalisation or spaces. Lists that filter by the exact value miss the lead.`,
    ),
  two_records: (crm) =>
    meant(
      `on two records in ${crm}`,
      `Several records in ${crm} have the same key. Merge them; the lead counts once here.`,
    ),
  unknown_key: (crm) =>
    meant(
      `with a key in ${crm} that Treaty does not know`,
      'The record was copied from another system, or its key was edited. Clear the key, or correct it.',
    ),
  renewed_since: (crm) =>
    meant(
      `updated while ${crm} was read`,
      'The lead changed while the records were read; see the next comparison.',
    ),
};

/** The words for a cause that lies with a CRM. */
export const causeTexts = (cause: ParityCause, crm: Crm): CauseTexts => words[cause](crmNames[crm]);
