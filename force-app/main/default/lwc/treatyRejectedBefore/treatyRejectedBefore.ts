import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatInstant } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import rejectedBefore from '@salesforce/label/c.Treaty_Rejected_Before';
import rejectedBy from '@salesforce/label/c.Treaty_Rejected_By';
import sinceThen from '@salesforce/label/c.Treaty_Since_Then';

export default class TreatyRejectedBefore extends LightningElement {
  @api before: LeadCard['rejectedBefore'] = null;
  @api now = 0;

  sinceThen = sinceThen;

  get heading(): string {
    if (this.before === null) return '';
    const { reason, detail } = this.before;
    return fillPlaceholders(rejectedBefore, detail === null ? reason : `${reason} (${detail})`);
  }

  get byWhom(): string {
    if (this.before === null) return '';
    const { by, at } = this.before;
    return fillPlaceholders(rejectedBy, by, formatInstant(Date.parse(at), this.now));
  }

  get changes(): readonly { key: number; text: string }[] {
    return (this.before?.changes ?? []).map(({ text }, key) => ({ key, text }));
  }

  get hasChanges(): boolean {
    return this.changes.length > 0;
  }
}
