import { createHash } from 'node:crypto';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { CardText } from './card-text.ts';
import { instantToText } from '../instant.ts';
import { crmNames, crms, type Crm, type SyncState } from '../sync/sync-state.ts';

type SyncStatesOfLead = Readonly<Record<Crm, SyncState>>;
type CardSync = NonNullable<LeadCard['sync']>;

/** The JSON of a card as HubSpot shows it: with how both CRMs stand to the lead. A change of that is a new version of the card. */
export function withSync({ version, text }: CardText, states: SyncStatesOfLead): string {
  const head = `{"version":"${version}"`;
  if (!text.startsWith(head)) throw new Error('the text of a lead card does not begin with its version');
  const added = JSON.stringify({ version: versionWithSync(version, states), sync: worstOf(states) });
  return added.slice(0, -1) + text.slice(head.length);
}

/** The version of the card itself, a point, and that of the sync. How long one waits is counted anew with every look: it is no news. */
export function versionWithSync(cardVersion: string, states: SyncStatesOfLead): string {
  const sync = worstOf(states);
  const content = JSON.stringify({ ...sync, since: sync.state === 'waiting' ? null : sync.since });
  return `${cardVersion}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
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
