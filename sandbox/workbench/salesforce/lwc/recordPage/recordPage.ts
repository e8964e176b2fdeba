import { LightningElement, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { Provision } from 'workbench/dataService';
import {
  detailFields,
  highlightFields,
  nameOf,
  readObjectInfo,
  readRecord,
  shownFields,
} from 'workbench/recordFields';
import { fixture, objectApiName, recordId, userName } from 'workbench/session';

/** A record page like those of the Lightning App Builder: highlights, the Treaty panel, details. */
export default class RecordPage extends LightningElement {
  recordId = recordId;
  objectApiName = objectApiName;
  userName = userName;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  wiredObjectInfo: Provision | undefined;

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fieldNames' })
  wiredRecord: Provision | undefined;

  get info(): ReturnType<typeof readObjectInfo> {
    return readObjectInfo(this.wiredObjectInfo?.data);
  }

  get record(): ReturnType<typeof readRecord> {
    return readRecord(this.wiredRecord?.data);
  }

  get isRecord(): boolean {
    return fixture === null;
  }

  get fieldNames(): readonly string[] {
    return shownFields.map((name) => `${this.objectApiName}.${name}`);
  }

  get name(): string {
    return nameOf(this.record);
  }

  get objectLabel(): string {
    return this.info?.label ?? '';
  }

  get objectLabels(): string {
    return this.info?.labelPlural ?? '';
  }

  get iconName(): string {
    return this.objectApiName === 'Contact' ? 'standard:contact' : 'standard:lead';
  }

  get initials(): string {
    return this.userName.replaceAll(/(\p{L})\p{L}*\s*/gu, '$1');
  }

  get highlights(): ReturnType<typeof highlightFields> {
    return highlightFields(this.info, this.record);
  }

  get details(): ReturnType<typeof detailFields> {
    return detailFields(this.info, this.record);
  }
}
