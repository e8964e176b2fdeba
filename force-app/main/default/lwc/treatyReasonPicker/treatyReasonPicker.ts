import { LightningElement, api } from 'lwc';
import type { LeadCard } from '@treaty/contract/lead-card';
import cancel from '@salesforce/label/c.Treaty_Cancel';
import whichReason from '@salesforce/label/c.Treaty_Which_Reason';

/** Fires `choose` with the reason code, or `cancel`. */
export default class TreatyReasonPicker extends LightningElement {
  @api reasons: LeadCard['choices']['reject'] = [];

  label = { cancel, whichReason };

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  choose(event: Event): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    this.dispatchEvent(new CustomEvent('choose', { detail: event.currentTarget.dataset.reason }));
  }

  cancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
