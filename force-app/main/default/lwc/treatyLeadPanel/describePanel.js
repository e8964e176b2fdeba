import { isBehind, isUnheard } from 'c/treatyHandoffRecord';
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
/** Decides what is shown: the handoff's status is the truth, the card explains it. */
export function describePanel(known) {
    const { handoff, now, loadProblem, isEmpty } = known;
    const card = handoff?.card ?? null;
    const isSaved = handoff !== null && isUnheard(handoff);
    const mayDecide = card !== null && !isSaved && (card.choices.accept !== null || card.choices.reject.length > 0);
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
function outcomeOf({ handoff, recycling }) {
    const verdicts = handoff?.verdicts ?? [];
    return verdicts.length === 0 && recycling === null ? null : { verdicts, recycling };
}
function staleness({ handoff, now, loadProblem, isOnline }) {
    if (!isOnline)
        return { heading: offline, text: offlineText };
    if (handoff === null)
        return null;
    if (loadProblem !== '')
        return { heading: notRenewed, text: loadProblem };
    if (!isBehind(handoff, now))
        return null;
    const since = handoff.writtenAt === null ? '' : instantInWords(handoff.writtenAt, now);
    return { heading: fillIn(behind, since), text: isUnheard(handoff) ? behindKept : behindText };
}
function decisionInWords({ status, reason, detail }) {
    if (reason === '')
        return status;
    return detail === '' ? `${status}, ${reason}` : `${status}, ${reason} (${detail})`;
}
