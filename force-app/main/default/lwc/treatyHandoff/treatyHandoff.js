import { LightningElement, api } from 'lwc';
import { fillIn, instantInWords } from 'c/treatyWords';
import cycle from '@salesforce/label/c.Treaty_Cycle';
import onItsWay from '@salesforce/label/c.Treaty_On_Its_Way';
import owner from '@salesforce/label/c.Treaty_Owner';
export default class TreatyHandoff extends LightningElement {
    @api
    handoff = null;
    /** True while the lead has not reached its rep yet: then the steps so far are shown. Later they are history. */
    @api
    isUnderWay = false;
    @api
    now = 0;
    label = { onItsWay };
    get owner() {
        const name = this.handoff?.owner ?? null;
        return name === null ? '' : fillIn(owner, name);
    }
    get because() {
        return this.handoff?.routedBecause ?? null;
    }
    get cycle() {
        return fillIn(cycle, this.handoff?.cycle ?? 1);
    }
    get steps() {
        const steps = this.isUnderWay ? (this.handoff?.steps ?? []) : [];
        return steps.map(({ step, label, text, at }) => ({
            step,
            label,
            text,
            when: instantInWords(Date.parse(at), this.now),
        }));
    }
    get hasSteps() {
        return this.steps.length > 0;
    }
}
