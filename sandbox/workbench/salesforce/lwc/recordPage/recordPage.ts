import { LightningElement, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { fixture, objectApiName, recordId, userName } from 'workbench/session';
import {
  detailFields,
  highlightFields,
  shownFields,
  type ObjectInfo,
  type UiRecord,
} from 'workbench/recordFields';

interface Provision<T> {
  readonly data?: T;
  readonly error?: unknown;
}

/** A record page of the kind that the Lightning App Builder makes: highlights, the Treaty panel, the details. */
export default class RecordPage extends LightningElement {
  recordId = recordId;
  objectApiName = objectApiName;
  userName = userName;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo: Provision<ObjectInfo> = {};

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fieldNames' })
  record: Provision<UiRecord> = {};

  get isRecord(): boolean {
    return fixture === null;
  }

  get fieldNames(): readonly string[] {
    return shownFields.map((name) => `${this.objectApiName}.${name}`);
  }

  get title(): string {
    return String(this.record.data?.fields['Name']?.value ?? '');
  }

  get objectLabel(): string {
    return this.objectInfo.data?.label ?? '';
  }

  get objectLabels(): string {
    return this.objectInfo.data?.labelPlural ?? '';
  }

  get iconName(): string {
    return this.objectApiName === 'Contact' ? 'standard:contact' : 'standard:lead';
  }

  get initials(): string {
    return this.userName.replaceAll(/(\p{L})\p{L}*\s*/gu, '$1');
  }

  get highlights(): ReturnType<typeof highlightFields> {
    return highlightFields(this.objectInfo.data, this.record.data);
  }

  get details(): ReturnType<typeof detailFields> {
    return detailFields(this.objectInfo.data, this.record.data);
  }
}
