import { hash } from 'node:crypto';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { CardText } from './card-text.ts';
import { instantToText } from '../instant.ts';
import { crmNames, crms, type Crm, type SyncState } from '../sync/sync-state.ts';

type SyncStatesOfLead = Readonly<Record<Crm, SyncState>>;
type CardSync = NonNullable<LeadCard['sync']>;

/** What the card shows in HubSpot alone. */
export interface HubSpotView {
  /** How both CRMs stand to the lead by now. */
  readonly states: SyncStatesOfLead;
  /** Why the user at the card cannot decide; null when the user can. */
  readonly readOnly: string | null;
}

/** The JSON of a card as a user of HubSpot sees it. A change of what is shown there alone is a new version of the card. */
export function hubspotCard({ version, text }: CardText, view: HubSpotView): string {
  const head = `{"version":"${version}"`;
  if (!text.startsWith(head)) throw new Error('the text of a lead card does not begin with its version');
  const added = JSON.stringify({
    version: hubspotVersion(version, view),
    sync: worstOf(view.states),
    ...(view.readOnly !== null && { readOnly: view.readOnly }),
  });
  return added.slice(0, -1) + text.slice(head.length);
}

/** The version of the card itself, a point, and that of what HubSpot adds. How long a sync waits is counted anew with every look: it is no news. */
export function hubspotVersion(cardVersion: string, { states, readOnly }: HubSpotView): string {
  const sync = worstOf(states);
  const content = JSON.stringify({ ...sync, since: sync.state === 'waiting' ? null : sync.since, readOnly });
  return `${cardVersion}.${hash('sha256', content, 'hex').slice(0, 8)}`;
}

function worstOf(states: SyncStatesOfLead): CardSync {
  const found = (['refused', 'waiting'] as const).flatMap((kind) =>
    crms.toReversed().flatMap((crm) => (states[crm].kind === kind ? [inWords(states[crm], crm)] : [])),
  );
  return found[0] ?? inWords(states.salesforce, 'salesforce');
}

function inWords(state: SyncState, crm: Crm): CardSync {
  const name = crmNames[crm];
  switch (state.kind) {
    case 'refused':
      return {
        state: 'refused',
        text: `Could not be written to ${name}`,
        since: instantToText(state.since),
        advice: `${name} said: ${wordsOf(state.trouble)} Show this to your administrator; the next change triggers another attempt.`,
      };
    case 'waiting':
      return {
        state: 'waiting',
        text: `Waiting to be written to ${name}`,
        since: instantToText(state.since),
        advice:
          state.trouble === null
            ? 'No action needed: Treaty retries until it succeeds.'
            : `${name} said: ${wordsOf(state.trouble)} Treaty retries until it succeeds.`,
      };
    case 'in_step':
      return {
        state: 'in_step',
        text: `In sync with ${name}`,
        since: instantToText(state.since),
        advice: null,
      };
    case 'never':
      return {
        state: 'apart',
        text: `Not in ${name}`,
        since: null,
        advice: 'The lead is added when it is handed off to sales.',
      };
  }
}

/** A trouble begins with the name of its system, in small letters. */
function wordsOf(trouble: string): string {
  const said = trouble.replace(/^(?:salesforce|hubspot): /, '');
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
