import { LightningElement, api } from 'lwc';
import type { LeadCard } from '@treaty/contract/lead-card';

export default class TreatyFacts extends LightningElement {
  @api facts: LeadCard['person']['facts'] = [];
}
