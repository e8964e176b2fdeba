import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatInstant } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import cycle from '@salesforce/label/c.Treaty_Cycle';
import onItsWay from '@salesforce/label/c.Treaty_On_Its_Way';
import owner from '@salesforce/label/c.Treaty_Owner';

interface Step {
  readonly step: string;
  readonly label: string;
  readonly text: string;
  readonly when: string;
}

export default class TreatyHandoff extends LightningElement {
  @api handoff: LeadCard['handoff'] = null;
  /** True until the lead reaches its rep: then the steps so far are shown; later they are part of the history. */
  @api isUnderWay = false;
  @api now = 0;

  label = { onItsWay };

  get owner(): string {
    const name = this.handoff?.owner ?? null;
    return name === null ? '' : fillPlaceholders(owner, name);
  }

  get because(): string | null {
    return this.handoff?.routedBecause ?? null;
  }

  get cycle(): string {
    return fillPlaceholders(cycle, this.handoff?.cycle ?? 1);
  }

  get steps(): readonly Step[] {
    const steps = this.isUnderWay ? (this.handoff?.steps ?? []) : [];
    return steps.map(({ step, label, text, at }) => ({
      step,
      label,
      text,
      when: formatInstant(Date.parse(at), this.now),
    }));
  }

  get hasSteps(): boolean {
    return this.steps.length > 0;
  }
}
