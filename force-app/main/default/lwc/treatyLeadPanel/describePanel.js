import { isStale, isDecisionPending } from 'c/treatyHandoffRecord';
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
/** Decides what is shown: the status of the handoff is authoritative, the card explains it. */
export function describePanel(input) {
    const { handoff, now, loadProblem, isEmpty } = input;
    const card = handoff?.card ?? null;
    const isSaved = handoff !== null && isDecisionPending(handoff);
    const canDecide = card !== null && !isSaved && (card.choices.accept !== null || card.choices.reject.length > 0);
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
        asOf: typeof handoff?.writtenAt === 'number'
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
function outcomeFor({ handoff, recycling }) {
    const decisions = handoff?.verdicts ?? [];
    return decisions.length === 0 && recycling === null ? null : { decisions, recycling };
}
function staleness({ handoff, now, loadProblem, isOnline }) {
    if (!isOnline)
        return { heading: offline, text: offlineText };
    if (handoff === null)
        return null;
    if (loadProblem !== '')
        return { heading: notRenewed, text: loadProblem };
    if (!isStale(handoff, now))
        return null;
    const since = handoff.writtenAt === null ? '' : formatInstant(handoff.writtenAt, now);
    return {
        heading: fillPlaceholders(behind, since),
        text: isDecisionPending(handoff) ? behindKept : behindText,
    };
}
function describeDecision({ status, reason, detail }) {
    if (reason === '')
        return status;
    return detail === '' ? `${status}, ${reason}` : `${status}, ${reason} (${detail})`;
}
