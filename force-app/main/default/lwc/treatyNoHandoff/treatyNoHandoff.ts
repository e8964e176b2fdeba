import { LightningElement, api, wire } from 'lwc';
import {
  getFieldDisplayValue,
  getFieldValue,
  getRecord,
  type Provisioned,
  type UiRecord,
} from 'lightning/uiRecordApi';
import { fillPlaceholders, formatNumber } from 'c/treatyFormat';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_SCORE from '@salesforce/schema/Contact.Treaty_Score__c';
import CONTACT_STAGE from '@salesforce/schema/Contact.Treaty_Stage__c';
import CONTACT_STATUS from '@salesforce/schema/Contact.Treaty_Status__c';
import LEAD_SCORE from '@salesforce/schema/Lead.Treaty_Score__c';
import LEAD_STAGE from '@salesforce/schema/Lead.Treaty_Stage__c';
import LEAD_STATUS from '@salesforce/schema/Lead.Treaty_Status__c';
import noHandoff from '@salesforce/label/c.Treaty_No_Handoff';
import notKnown from '@salesforce/label/c.Treaty_Not_Known';
import points from '@salesforce/label/c.Treaty_Points';

const leadFields = { score: LEAD_SCORE, stage: LEAD_STAGE, status: LEAD_STATUS };
const contactFields = { score: CONTACT_SCORE, stage: CONTACT_STAGE, status: CONTACT_STATUS };

export default class TreatyNoHandoff extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  label = { noHandoff, notKnown };

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fieldList' })
  lead: Provisioned<UiRecord> = {};

  get fields(): typeof leadFields {
    return this.objectApiName === CONTACT.objectApiName ? contactFields : leadFields;
  }

  get fieldList(): (typeof leadFields.score)[] {
    return Object.values(this.fields);
  }

  get isKnown(): boolean {
    return this.summary !== '';
  }

  /** Stage, status and points, as far as they are set and the user has access to them. */
  get summary(): string {
    const { data } = this.lead;
    if (data === undefined) return '';
    const { score, stage, status } = this.fields;
    const total = getFieldValue(data, score);
    const labels = [stage, status].map(
      (field) => getFieldDisplayValue(data, field) ?? getFieldValue(data, field),
    );
    return [...labels, typeof total === 'number' ? fillPlaceholders(points, formatNumber(total)) : null]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(' · ');
  }
}
