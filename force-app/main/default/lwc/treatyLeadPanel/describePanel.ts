import type { LeadCard } from '@treaty/contract/lead-card';
import type { Due } from 'c/treatyCountdown';
import { isStale, isDecisionPending, type HandoffRecord } from 'c/treatyHandoffRecord';
import { fillPlaceholders, formatInstant } from 'c/treatyFormat';
import asOf from '@salesforce/label/c.Treaty_As_Of';
import behind from '@salesforce/label/c.Treaty_Behind';
import behindKept from '@salesforce/label/c.Treaty_Behind_Kept';
import behindText from '@salesforce/label/c.Treaty_Behind_Text';
import notRenewed from '@salesforce/label/c.Treaty_Not_Renewed';
import offline from '@salesforce/label/c.Treaty_Offline';
import offlineText from '@salesforce/label/c.Treaty_Offline_Text';
import panelTitle from '@salesforce/label/c.Treaty_Panel_Title';
import saved from '@salesforce/label/c.Treaty_Saved';
import savedText from '@salesforce/label/c.Treaty_Saved_Text';

interface Notice {
  readonly heading: string;
  readonly text: string;
}

interface Outcome {
  readonly decisions: NonNullable<LeadCard['handoff']>['verdicts'];
  readonly recycling: LeadCard['recycling'];
}

/** What the panel's template shows; null is left out. */
export interface PanelView {
  readonly title: string;
  readonly state: {
    readonly isLoading: boolean;
    readonly isEmpty: boolean;
    readonly hasFailed: boolean;
    readonly lacksCard: boolean;
  };
  /** Why the panel may be out of date. */
  readonly stale: Notice | null;
  readonly asOf: string;
  readonly card: LeadCard | null;
  readonly status: string;
  /** While a review is awaited. */
  readonly due: Due | null;
  /** A decision that the middleware has not processed yet. */
  readonly saved: Notice | null;
  readonly choices: LeadCard['choices'] | null;
  readonly outcome: Outcome | null;
  readonly isUnderWay: boolean;
  /** False after a decision that is not on the card yet: then its stage and next step are outdated. */
  readonly isCurrent: boolean;
}

interface PanelInput {
  readonly handoff: HandoffRecord | null;
  readonly now: number;
  readonly loadProblem: string;
  readonly isOnline: boolean;
  readonly isEmpty: boolean;
}

/** Decides what is shown: the status of the handoff is authoritative, the card explains it. */
export function describePanel(input: PanelInput): PanelView {
  const { handoff, now, loadProblem, isEmpty } = input;
  const card = handoff?.card ?? null;
  const isSaved = handoff !== null && isDecisionPending(handoff);
  const canDecide =
    card !== null && !isSaved && (card.choices.accept !== null || card.choices.reject.length > 0);
  const isNew = handoff === null;
  return {
    title: card?.person.name ?? panelTitle,
    state: {
      isEmpty: isNew && isEmpty,
      hasFailed: isNew && !isEmpty && loadProblem !== '',
      isLoading: isNew && !isEmpty && loadProblem === '',
      lacksCard: handoff !== null && card === null,
    },
    stale: staleness(input),
    asOf:
      typeof handoff?.writtenAt === 'number'
        ? fillPlaceholders(asOf, formatInstant(handoff.writtenAt, now))
        : '',
    card,
    status: handoff?.status ?? '',
    due: canDecide && card.choices.accept !== null ? (card.handoff?.due ?? null) : null,
    saved: isSaved ? { heading: fillPlaceholders(saved, describeDecision(handoff)), text: savedText } : null,
    choices: canDecide ? card.choices : null,
    outcome: card === null || isSaved ? null : outcomeFor(card),
    isUnderWay: card !== null && ['in_handoff', 'quarantined'].includes(card.situation),
    isCurrent: !isSaved,
  };
}

function outcomeFor({ handoff, recycling }: LeadCard): Outcome | null {
  const decisions = handoff?.verdicts ?? [];
  return decisions.length === 0 && recycling === null ? null : { decisions, recycling };
}

function staleness({ handoff, now, loadProblem, isOnline }: PanelInput): Notice | null {
  if (!isOnline) return { heading: offline, text: offlineText };
  if (handoff === null) return null;
  if (loadProblem !== '') return { heading: notRenewed, text: loadProblem };
  if (!isStale(handoff, now)) return null;
  const since = handoff.writtenAt === null ? '' : formatInstant(handoff.writtenAt, now);
  return {
    heading: fillPlaceholders(behind, since),
    text: isDecisionPending(handoff) ? behindKept : behindText,
  };
}

function describeDecision({ status, reason, detail }: HandoffRecord): string {
  if (reason === '') return status;
  return detail === '' ? `${status}, ${reason}` : `${status}, ${reason} (${detail})`;
}
