import type { LeadCard } from '@treaty/contract/lead-card';
import type { Due } from 'c/treatyCountdown';
import { isBehind, isUnheard, type HandoffRecord } from 'c/treatyHandoffRecord';
import { fillIn, instantInWords } from 'c/treatyWords';
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
  readonly verdicts: NonNullable<LeadCard['handoff']>['verdicts'];
  readonly recycling: LeadCard['recycling'];
}

/** What the panel's template shows; what is null is left out. */
export interface PanelView {
  readonly title: string;
  readonly state: {
    readonly isLoading: boolean;
    readonly isEmpty: boolean;
    readonly hasFailed: boolean;
    readonly lacksCard: boolean;
  };
  /** Why what is shown may be old. */
  readonly stale: Notice | null;
  readonly asOf: string;
  readonly card: LeadCard | null;
  readonly status: string;
  /** While somebody is waited for. */
  readonly due: Due | null;
  /** A verdict that the middleware has not heard yet. */
  readonly saved: Notice | null;
  readonly choices: LeadCard['choices'] | null;
  readonly outcome: Outcome | null;
  readonly isUnderWay: boolean;
  /** False after a verdict that the card does not know: then its stage and what comes next are over. */
  readonly isCurrent: boolean;
}

interface Known {
  readonly handoff: HandoffRecord | null;
  readonly now: number;
  readonly loadProblem: string;
  readonly isOnline: boolean;
  readonly isEmpty: boolean;
}

/** Decides what is shown: the handoff's status is the truth, the card explains it. */
export function describePanel(known: Known): PanelView {
  const { handoff, now, loadProblem, isEmpty } = known;
  const card = handoff?.card ?? null;
  const isSaved = handoff !== null && isUnheard(handoff);
  const mayDecide =
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
    stale: staleness(known),
    asOf: typeof handoff?.writtenAt === 'number' ? fillIn(asOf, instantInWords(handoff.writtenAt, now)) : '',
    card,
    status: handoff?.status ?? '',
    due: mayDecide && card.choices.accept !== null ? (card.handoff?.due ?? null) : null,
    saved: isSaved ? { heading: fillIn(saved, decisionInWords(handoff)), text: savedText } : null,
    choices: mayDecide ? card.choices : null,
    outcome: card === null || isSaved ? null : outcomeOf(card),
    isUnderWay: card !== null && ['in_handoff', 'quarantined'].includes(card.situation),
    isCurrent: !isSaved,
  };
}

function outcomeOf({ handoff, recycling }: LeadCard): Outcome | null {
  const verdicts = handoff?.verdicts ?? [];
  return verdicts.length === 0 && recycling === null ? null : { verdicts, recycling };
}

function staleness({ handoff, now, loadProblem, isOnline }: Known): Notice | null {
  if (!isOnline) return { heading: offline, text: offlineText };
  if (handoff === null) return null;
  if (loadProblem !== '') return { heading: notRenewed, text: loadProblem };
  if (!isBehind(handoff, now)) return null;
  const since = handoff.writtenAt === null ? '' : instantInWords(handoff.writtenAt, now);
  return { heading: fillIn(behind, since), text: isUnheard(handoff) ? behindKept : behindText };
}

function decisionInWords({ status, reason, detail }: HandoffRecord): string {
  if (reason === '') return status;
  return detail === '' ? `${status}, ${reason}` : `${status}, ${reason} (${detail})`;
}
