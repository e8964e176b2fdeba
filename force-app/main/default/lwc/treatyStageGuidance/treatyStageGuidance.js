import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatNumber } from 'c/treatyFormat';
import excluded from '@salesforce/label/c.Treaty_Excluded';
import heldBack from '@salesforce/label/c.Treaty_Held_Back';
import missing from '@salesforce/label/c.Treaty_Missing';
import next from '@salesforce/label/c.Treaty_Next';
import notUnderstood from '@salesforce/label/c.Treaty_Not_Understood';
import pointsShort from '@salesforce/label/c.Treaty_Points_Short';
/** What the stage means, what comes next, and what keeps the lead from it. */
export default class TreatyStageGuidance extends LightningElement {
    @api
    card = null;
    label = { next };
    /** What keeps the lead from moving on. */
    get lists() {
        // A card that was written before an upgrade may lack what is newer.
        const { quarantine = [], score = null, notUnderstood: unknown = [] } = this.card ?? {};
        const lists = [
            { heading: heldBack, items: quarantine.map(({ text }) => text) },
            { heading: excluded, items: score?.exclusions ?? [] },
            { heading: missing, items: score?.missing.map(describe) ?? [] },
            { heading: notUnderstood, items: unknown.map((field) => `${field.label}: ${field.value}`) },
        ];
        return lists.filter(({ items }) => items.length > 0);
    }
}
function describe({ label, points }) {
    return points === null ? label : fillPlaceholders(pointsShort, label, formatNumber(points));
}
