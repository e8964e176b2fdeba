import { ParityCause } from '@treaty/contract/parity';
import { crmNames, type Crm } from '../sync/sync-state.ts';

/** Every cause, in the order of a report. */
export const parityCauses = ParityCause.options;

/** A cause in words that follow a number, as in “61 not handed over to sales yet”, and what it means for whoever reads it. */
export interface CauseWords {
  readonly label: string;
  readonly meaning: string;
  /** Nothing is wrong: this is how it was agreed. */
  readonly isByDesign: boolean;
}

const meant = (label: string, meaning: string, isByDesign = false): CauseWords => ({
  label,
  meaning,
  isByDesign,
});

const words: Readonly<Record<ParityCause, (crm: string) => CauseWords>> = {
  not_handed_over: (crm) =>
    meant('not handed over to sales yet', `A lead is in ${crm} from its first handoff on.`, true),
  held_back: (crm) =>
    meant(
      'held back until their data are mended',
      `What is missing stands on the lead card. A lead goes to ${crm} once it is mended in HubSpot.`,
      true,
    ),
  no_contact: (crm) =>
    meant(`without a contact in ${crm}`, 'The lead came another way, such as through the API.', true),
  waiting: (crm) =>
    meant(`waiting to be written to ${crm}`, 'A job is on it and tries until it succeeds: nothing to do.'),
  refused: (crm) =>
    meant(
      `refused by ${crm}`,
      `${crm} does not take what is written: put right what it says. It is tried again with the lead’s next change.`,
    ),
  gone: (crm) =>
    meant(
      `deleted in ${crm}`,
      `The record was deleted, archived or merged in ${crm}. Restore it if it was not meant.`,
    ),
  key_removed: (crm) =>
    meant(
      `without their Treaty key in ${crm}`,
      `The record is there, but somebody cleared or changed its Treaty key. Put the lead’s key back on it.`,
    ),
  overwritten: (crm) =>
    meant(
      `written over in ${crm}`,
      `Somebody or something in ${crm} changed a value that Treaty owns. Find out who may write it; the lead’s next change puts it right.`,
    ),
  spelling: (crm) =>
    meant(
      `spelled otherwise in ${crm}`,
      `The value in ${crm} differs by capital letters or spaces alone. Lists that look for it to the letter miss the lead.`,
    ),
  two_records: (crm) =>
    meant(
      `on two records in ${crm}`,
      `Several records in ${crm} carry one key. Merge them; the lead counts once here.`,
    ),
  unknown_key: (crm) =>
    meant(
      `with a key in ${crm} that Treaty does not know`,
      'The record was copied from another system, or its key was edited. Clear the key, or correct it.',
    ),
  renewed_since: (crm) =>
    meant(
      `renewed while ${crm} was read`,
      'The lead changed while the records were read: the next comparison tells.',
    ),
};

/** The words for a cause that lies with a CRM. */
export const causeWords = (cause: ParityCause, crm: Crm): CauseWords => words[cause](crmNames[crm]);
