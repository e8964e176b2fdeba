import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import {
  getRecord,
  notifyRecordUpdateAvailable,
  updateRecord,
  type Provisioned,
  type UiRecord,
} from 'lightning/uiRecordApi';
import { getRelatedListRecords, type RelatedListRecords } from 'lightning/uiRelatedListApi';
import { isOnline, now, startClock } from 'c/treatyClock';
import { reduceErrors } from 'c/treatyErrors';
import {
  optionalFields,
  needsPolling,
  listFields,
  requiredFields,
  newestHandoff,
  readHandoff,
  decisionFields,
  type HandoffRecord,
  type Decision,
} from 'c/treatyHandoffRecord';
import HANDOFF from '@salesforce/schema/Treaty_Handoff__c';
import offlineProblem from '@salesforce/label/c.Treaty_Offline_Problem';
import { describePanel, type PanelView } from './describePanel';
import { label } from './labels';

/**
 * The Lead panel: finds the newest handoff of the record, shows its lead card, saves the decision on the handoff record.
 * It uses Lightning Data Service only: field and record security apply, and it works while the middleware is down.
 */
export default class TreatyLeadPanel extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  label = label;
  now = now();
  isOnline = isOnline();
  isSaving = false;
  saveProblem = '';
  private list: Provisioned<RelatedListRecords> = {};
  /** The newest handoff of a parent; its id is null when there is none. Kept when a refresh fails. */
  private newestListed: { parentId: string | undefined; id: string | null } | null = null;
  private record: Provisioned<UiRecord> = {};
  private loaded: HandoffRecord | null = null;
  private refreshError: unknown;
  /** The last attempt: a retry after a failure keeps its decision id, so that it cannot count twice. */
  private attempt: { key: string; decisionId: string } | null = null;
  private stopClock?: () => void;
  private refreshId?: number;

  @wire(getRelatedListRecords, {
    parentRecordId: '$parentId',
    relatedListId: 'Treaty_Handoffs__r',
    fields: listFields,
  })
  receiveList(list: Provisioned<RelatedListRecords>): void {
    this.list = list;
    if (list.data !== undefined)
      this.newestListed = { parentId: this.parentId, id: newestHandoff(list.data.records) };
  }

  @wire(getRecord, { recordId: '$handoffId', fields: requiredFields, optionalFields: optionalFields })
  receiveHandoff(record: Provisioned<UiRecord>): void {
    this.record = record;
    if (record.data === undefined) return;
    if (record.data.id !== this.loaded?.id) this.saveProblem = '';
    this.loaded = readHandoff(record.data);
  }

  override connectedCallback(): void {
    this.stopClock = startClock({ tick: () => this.tick(), resume: () => this.resume() });
    this.refreshId = registerRefreshHandler(this, () => this.refresh());
  }

  override disconnectedCallback(): void {
    this.stopClock?.();
    if (this.refreshId !== undefined) unregisterRefreshHandler(this.refreshId);
  }

  get isHandoffPage(): boolean {
    return this.objectApiName === HANDOFF.objectApiName;
  }

  /** The record whose handoffs are listed; undefined on the handoff's own page. */
  get parentId(): string | undefined {
    return this.isHandoffPage ? undefined : this.recordId;
  }

  get handoffId(): string | undefined {
    return this.isHandoffPage ? this.recordId : (this.newest ?? undefined);
  }

  /** Undefined until the list of this parent is loaded. */
  get newest(): string | null | undefined {
    return this.newestListed?.parentId === this.parentId ? this.newestListed?.id : undefined;
  }

  /** Never the handoff of another record: the page may have moved on to the next lead. */
  get handoff(): HandoffRecord | null {
    return this.loaded?.id === this.handoffId ? this.loaded : null;
  }

  get loadProblem(): string {
    const error = this.list.error ?? this.record.error ?? this.refreshError;
    return error === undefined ? '' : reduceErrors(error).join(' ');
  }

  get view(): PanelView {
    const { handoff, now: at, loadProblem, isOnline: online } = this;
    const isEmpty = !this.isHandoffPage && this.newest === null;
    return describePanel({ handoff, now: at, loadProblem, isOnline: online, isEmpty });
  }

  async refresh(): Promise<boolean> {
    this.now = now();
    this.isOnline = isOnline();
    const recordId = this.handoffId ?? this.recordId;
    this.refreshError = undefined;
    try {
      if (recordId !== undefined) await notifyRecordUpdateAvailable([{ recordId }]);
      await this.refreshList();
    } catch (error) {
      this.refreshError = error;
    }
    return true;
  }

  async decide(event: CustomEvent<Decision>): Promise<void> {
    if (this.handoff === null || this.isSaving) return;
    this.isSaving = true;
    this.saveProblem = '';
    try {
      await this.save(this.handoff.id, event.detail);
      this.template?.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      this.saveProblem = isOnline() ? reduceErrors(error).join(' ') : offlineProblem;
    }
    this.isSaving = false;
  }

  private async save(id: string, decision: Decision): Promise<void> {
    const key = JSON.stringify([id, decision]);
    if (this.attempt?.key !== key) this.attempt = { key, decisionId: crypto.randomUUID() };
    const { decisionId } = this.attempt;
    await updateRecord({ fields: decisionFields(id, decision, { decisionId, at: now() }) });
    this.attempt = null;
  }

  /** A new handoff is a new row of the list. Its wire is refreshed by the value that it provisioned, and reports its own errors. */
  private async refreshList(): Promise<void> {
    const { data, error } = this.list;
    if (data !== undefined || error !== undefined) await refreshApex(this.list).catch(() => undefined);
  }

  private resume(): void {
    void this.refresh();
  }

  private tick(): void {
    this.now = now();
    this.isOnline = isOnline();
    if (this.handoff !== null && needsPolling(this.handoff)) void this.refresh();
  }
}
