import { LightningElement, api } from 'lwc';
import { formatInstant } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';

interface Entry {
  readonly key: number;
  readonly when: string;
  readonly by: string;
  readonly text: string;
}

export default class TreatyHistory extends LightningElement {
  @api history: LeadCard['history'] = [];
  @api now = 0;

  get entries(): readonly Entry[] {
    return this.history.map(({ at, by, text }, key) => ({
      key,
      when: formatInstant(Date.parse(at), this.now),
      by,
      text,
    }));
  }
}
