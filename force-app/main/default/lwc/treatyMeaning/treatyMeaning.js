import { LightningElement, api } from 'lwc';
import { fillIn, numberInWords } from 'c/treatyWords';
import excluded from '@salesforce/label/c.Treaty_Excluded';
import heldBack from '@salesforce/label/c.Treaty_Held_Back';
import missing from '@salesforce/label/c.Treaty_Missing';
import next from '@salesforce/label/c.Treaty_Next';
import pointsShort from '@salesforce/label/c.Treaty_Points_Short';
export default class TreatyMeaning extends LightningElement {
    @api
    card = null;
    label = { next };
    /** What keeps the lead from going on, by name. */
    get lists() {
        const { quarantine = [], score = null } = this.card ?? {};
        const lists = [
            { heading: heldBack, items: quarantine.map(({ text }) => text) },
            { heading: excluded, items: score?.exclusions ?? [] },
            { heading: missing, items: score?.missing.map(inWords) ?? [] },
        ];
        return lists.filter(({ items }) => items.length > 0);
    }
}
function inWords({ label, points }) {
    return points === null ? label : fillIn(pointsShort, label, numberInWords(points));
}
