import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatInstant } from 'c/treatyFormat';
import rejectedBefore from '@salesforce/label/c.Treaty_Rejected_Before';
import rejectedBy from '@salesforce/label/c.Treaty_Rejected_By';
import sinceThen from '@salesforce/label/c.Treaty_Since_Then';
export default class TreatyRejectedBefore extends LightningElement {
    @api
    before = null;
    @api
    now = 0;
    sinceThen = sinceThen;
    get heading() {
        if (this.before === null)
            return '';
        const { reason, detail } = this.before;
        return fillPlaceholders(rejectedBefore, detail === null ? reason : `${reason} (${detail})`);
    }
    get byWhom() {
        if (this.before === null)
            return '';
        const { by, at } = this.before;
        return fillPlaceholders(rejectedBy, by, formatInstant(Date.parse(at), this.now));
    }
    get changes() {
        return (this.before?.changes ?? []).map(({ text }, key) => ({ key, text }));
    }
    get hasChanges() {
        return this.changes.length > 0;
    }
}
