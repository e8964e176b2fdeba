import { createHash } from 'node:crypto';
import type { LeadCard, Situation } from '@treaty/contract/lead-card';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Definitions } from '../../definitions/definitions.ts';
import { knownValues } from '../facts/known-values.ts';
import { nameOf } from '../facts/name-of.ts';
import { personOf } from '../facts/person.ts';
import { fieldsOf } from '../facts/read-contact.ts';
import type { Handoff, HandoffState } from '../handoff/handoff.ts';
import { newestOf } from '../handoff/withdrawal.ts';
import { instantToText } from '../instant.ts';
import type { Lead } from '../lead.ts';
import { describeReturn } from '../recycling/describe-return.ts';
import { earliestReturn } from '../recycling/return-condition.ts';
import { cardChoices } from './card-choices.ts';
import { cardHandoff } from './card-handoff.ts';
import { cardScore } from './card-score.ts';
import { rejectedBefore } from './rejected-before.ts';
import type { LeadSnapshot, TrailEntry } from './snapshot.ts';
import { valueInWords } from './value-in-words.ts';
import { whyThisLead } from './why-this-lead.ts';

/** How many entries of its trail a card shows. */
const historyLength = 30;

/** Composes the one document about a lead that both CRMs show. The same lead gives the same card, version included. */
export function composeLeadCard(snapshot: LeadSnapshot): LeadCard {
  const { definitions, lead, handoffs, decisions, trail } = snapshot;
  const newest = newestOf(handoffs) ?? null;
  const stage = entry(definitions.lifecycle.stages, lead.stage);
  const card: Omit<LeadCard, 'version'> = {
    leadKey: lead.id,
    situation: situationOf(definitions, lead, newest),
    person: { name: personOf(definitions, lead).name, facts: factsInWords(definitions, lead) },
    stage: { label: stage.label, definition: stage.definition, next: stage.next },
    status: entry(definitions.lifecycle.statuses, lead.status).label,
    score: lead.receipt === null ? null : cardScore(definitions, lead.receipt),
    why: lead.receipt === null ? [] : [...whyThisLead(definitions, lead.receipt)],
    handoff: newest === null ? null : cardHandoff(snapshot, newest),
    choices: cardChoices(
      definitions,
      newest?.state ?? null,
      decisions.some(({ standing }) => standing === 'settling'),
    ),
    quarantine:
      newest?.state === 'quarantined'
        ? newest.problems.map(({ field, text }) => ({ label: labelOf(definitions, field), text }))
        : [],
    notUnderstood: Object.entries(lead.notUnderstood).map(([name, value]) => ({
      label: nameOf(definitions.fields, name),
      value,
    })),
    rejectedBefore: rejectedBefore(snapshot),
    recycling: newest?.state === 'closed' ? recyclingOf(definitions, lead, newest) : null,
    history: trail
      .filter(isTold)
      .slice(-historyLength)
      .reverse()
      .map(({ at, actor, text, why }) => ({
        at: instantToText(at),
        by: actor,
        text: why === undefined ? text : `${text} ${why}`,
      })),
  };
  return { version: versionOf(card), ...card };
}

/** That nothing changed is no news: the moment of the last look does not count. */
const versionOf = ({ score, ...card }: Omit<LeadCard, 'version'>): string => {
  const content = JSON.stringify({ ...card, score: score === null ? null : { ...score, at: null } });
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
};

/** What a lead did is in its receipt; the history says what was done with it. */
const isTold = ({ action }: TrailEntry): boolean => action !== 'activity';

const underWay: Partial<Record<HandoffState, Situation>> = {
  open: 'in_handoff',
  quarantined: 'quarantined',
  awaiting: 'awaiting_review',
  accepted: 'accepted',
};

function situationOf({ lifecycle }: Definitions, lead: Lead, newest: Handoff | null): Situation {
  const known = newest === null ? undefined : underWay[newest.state];
  if (known !== undefined) return known;
  if (lead.stage === lifecycle.roles.refusedForGood) return 'closed';
  if (lead.receipt !== null && lead.receipt.exclusions.length > 0) return 'excluded';
  return newest === null ? 'unqualified' : 'returned';
}

const labelOf = ({ fields }: Definitions, key: string): string =>
  fieldsOf(fields).find((field) => field.key === key)?.label ?? key;

/** The shared fields that are known, in the order of the definitions; the name stands above them. */
function factsInWords(definitions: Definitions, lead: Lead): LeadCard['person']['facts'] {
  const known = knownValues(lead);
  return definitions.fields.shared.flatMap(({ trait, fact }) => {
    const name = trait ?? fact;
    const value = name === undefined || name === 'name' ? undefined : known[name];
    return name === undefined || value === undefined
      ? []
      : [{ label: nameOf(definitions.fields, name), value: valueInWords(definitions, name, value) }];
  });
}

function recyclingOf(definitions: Definitions, lead: Lead, { decision }: Handoff): LeadCard['recycling'] {
  if (decision?.reason == null) return null;
  const reason = entry(definitions.reasons.codes, decision.reason);
  const earliest = earliestReturn(reason.return, {
    decidedAt: decision.at,
    detail: decision.detail,
    timeZone: definitions.manifest.reportingTimeZone,
  });
  return {
    track: lead.track === null ? null : entry(definitions.nurture.tracks, lead.track).label,
    returns: describeReturn(definitions, reason.return),
    earliest: earliest === null ? null : instantToText(earliest),
  };
}
