import { LightningElement, api } from 'lwc';
import type { LeadCard } from '@treaty/contract/lead-card';

/** Labels with their values. */
export default class TreatyFieldList extends LightningElement {
  @api fields: LeadCard['person']['facts'] = [];
}
