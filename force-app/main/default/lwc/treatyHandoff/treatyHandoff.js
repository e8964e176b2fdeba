import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatInstant } from 'c/treatyFormat';
import cycle from '@salesforce/label/c.Treaty_Cycle';
import onItsWay from '@salesforce/label/c.Treaty_On_Its_Way';
import owner from '@salesforce/label/c.Treaty_Owner';
export default class TreatyHandoff extends LightningElement {
    @api
    handoff = null;
    /** True until the lead reaches its rep: then the steps so far are shown; later they are part of the history. */
    @api
    isUnderWay = false;
    @api
    now = 0;
    label = { onItsWay };
    get owner() {
        const name = this.handoff?.owner ?? null;
        return name === null ? '' : fillPlaceholders(owner, name);
    }
    get because() {
        return this.handoff?.routedBecause ?? null;
    }
    get cycle() {
        return fillPlaceholders(cycle, this.handoff?.cycle ?? 1);
    }
    get steps() {
        const steps = this.isUnderWay ? (this.handoff?.steps ?? []) : [];
        return steps.map(({ step, label, text, at }) => ({
            step,
            label,
            text,
            when: formatInstant(Date.parse(at), this.now),
        }));
    }
    get hasSteps() {
        return this.steps.length > 0;
    }
}
