import { LightningElement, api } from 'lwc';
import cancel from '@salesforce/label/c.Treaty_Cancel';
import whichReason from '@salesforce/label/c.Treaty_Which_Reason';
/** Fires `choose` with the reason code, or `cancel`. */
export default class TreatyReasonPicker extends LightningElement {
    @api
    reasons = [];
    label = { cancel, whichReason };
    @api
    focus() {
        this.template?.querySelector('h3')?.focus();
    }
    choose(event) {
        if (!(event.currentTarget instanceof HTMLElement))
            return;
        this.dispatchEvent(new CustomEvent('choose', { detail: event.currentTarget.dataset.reason }));
    }
    cancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
