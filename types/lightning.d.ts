/**
 * The platform's modules that the LWC bundles import and that no package has types for, as far as they are used.
 * Shapes after the LWC developer guide: lightning/uiRecordApi, lightning/uiRelatedListApi, lightning/refresh.
 */
declare module 'lightning/uiRecordApi' {
  import type { FieldId } from '@salesforce/schema/*';
  import type { WireAdapterConstructor } from 'lwc';

  export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
  }

  export interface UiRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
  }

  /** What a wire adapter provides: neither data nor error while it loads. */
  export interface Provisioned<Data> {
    readonly data?: Data;
    readonly error?: unknown;
  }

  interface RecordConfig {
    recordId: string | undefined;
    fields?: readonly FieldId[];
    optionalFields?: readonly FieldId[] | undefined;
  }

  export const getRecord: WireAdapterConstructor<RecordConfig, Provisioned<UiRecord>>;
  export function getFieldValue(record: UiRecord, field: FieldId): unknown;
  export function getFieldDisplayValue(record: UiRecord, field: FieldId): string | null | undefined;
  export function updateRecord(input: { fields: Record<string, unknown> }): Promise<UiRecord>;
  export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiRelatedListApi' {
  import type { Provisioned, UiRecord } from 'lightning/uiRecordApi';
  import type { WireAdapterConstructor } from 'lwc';

  export interface RelatedListRecords {
    readonly count: number;
    readonly records: readonly UiRecord[];
  }

  interface RelatedListConfig {
    parentRecordId: string | undefined;
    relatedListId: string;
    fields: readonly string[];
  }

  export const getRelatedListRecords: WireAdapterConstructor<
    RelatedListConfig,
    Provisioned<RelatedListRecords>
  >;
}

declare module 'lightning/refresh' {
  import type { LightningElement } from 'lwc';

  /** The handler answers true when its refresh is done and that of its children may go on. */
  export function registerRefreshHandler(element: LightningElement, handler: () => Promise<boolean>): number;
  export function unregisterRefreshHandler(id: number): void;
}
