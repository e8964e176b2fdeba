import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable, updateRecord, } from 'lightning/uiRecordApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { isOnline, now, startClock } from 'c/treatyClock';
import { reduceErrors } from 'c/treatyErrors';
import { furtherFields, isAwaited, listFields, neededFields, newestHandoff, readHandoff, verdictFields, } from 'c/treatyHandoffRecord';
import HANDOFF from '@salesforce/schema/Treaty_Handoff__c';
import offlineProblem from '@salesforce/label/c.Treaty_Offline_Problem';
import { describePanel } from './describePanel';
import { label } from './labels';
/**
 * The Lead panel: finds the newest handoff of the record, shows its lead card, writes the verdict on the handoff record.
 * All of it with Lightning Data Service: field and record security hold, and it works while the middleware is down.
 */
export default class TreatyLeadPanel extends LightningElement {
    @api
    recordId;
    @api
    objectApiName;
    label = label;
    now = now();
    isOnline = isOnline();
    isSaving = false;
    saveProblem = '';
    list = {};
    /** The newest handoff of a parent; its id is null when there is none. Kept when asking again fails. */
    listed = null;
    record = {};
    heard = null;
    refreshError;
    /** The last attempt: sent again after a failure it keeps its id, so that it cannot count twice. */
    attempt = null;
    stopClock;
    refreshId;
    @wire(getRelatedListRecords, {
        parentRecordId: '$parentId',
        relatedListId: 'Treaty_Handoffs__r',
        fields: listFields,
    })
    hearList(list) {
        this.list = list;
        if (list.data !== undefined)
            this.listed = { parentId: this.parentId, id: newestHandoff(list.data.records) };
    }
    @wire(getRecord, { recordId: '$handoffId', fields: neededFields, optionalFields: furtherFields })
    hearHandoff(record) {
        this.record = record;
        if (record.data === undefined)
            return;
        if (record.data.id !== this.heard?.id)
            this.saveProblem = '';
        this.heard = readHandoff(record.data);
    }
    connectedCallback() {
        this.stopClock = startClock({ beat: () => this.beat(), wake: () => this.wake() });
        this.refreshId = registerRefreshHandler(this, () => this.refresh());
    }
    disconnectedCallback() {
        this.stopClock?.();
        if (this.refreshId !== undefined)
            unregisterRefreshHandler(this.refreshId);
    }
    get isHandoffPage() {
        return this.objectApiName === HANDOFF.objectApiName;
    }
    /** The record whose handoffs are listed; undefined on the handoff's own page. */
    get parentId() {
        return this.isHandoffPage ? undefined : this.recordId;
    }
    get handoffId() {
        return this.isHandoffPage ? this.recordId : (this.newest ?? undefined);
    }
    /** Undefined until the list of this parent has come. */
    get newest() {
        return this.listed?.parentId === this.parentId ? this.listed?.id : undefined;
    }
    /** Never that of another record: the page may be moved on to the next lead. */
    get handoff() {
        return this.heard?.id === this.handoffId ? this.heard : null;
    }
    get loadProblem() {
        const error = this.list.error ?? this.record.error ?? this.refreshError;
        return error === undefined ? '' : reduceErrors(error).join(' ');
    }
    get view() {
        const { handoff, now: at, loadProblem, isOnline: online } = this;
        const isEmpty = !this.isHandoffPage && this.newest === null;
        return describePanel({ handoff, now: at, loadProblem, isOnline: online, isEmpty });
    }
    async refresh() {
        this.now = now();
        this.isOnline = isOnline();
        const recordId = this.handoffId ?? this.recordId;
        this.refreshError = undefined;
        try {
            if (recordId !== undefined)
                await notifyRecordUpdateAvailable([{ recordId }]);
            await this.askListAgain();
        }
        catch (error) {
            this.refreshError = error;
        }
        return true;
    }
    async decide(event) {
        if (this.handoff === null || this.isSaving)
            return;
        this.isSaving = true;
        this.saveProblem = '';
        try {
            await this.save(this.handoff.id, event.detail);
            this.template?.querySelector('h2')?.focus();
        }
        catch (error) {
            this.saveProblem = isOnline() ? reduceErrors(error).join(' ') : offlineProblem;
        }
        this.isSaving = false;
    }
    async save(id, chosen) {
        const verdict = JSON.stringify([id, chosen]);
        if (this.attempt?.verdict !== verdict)
            this.attempt = { verdict, decisionId: crypto.randomUUID() };
        const { decisionId } = this.attempt;
        await updateRecord({ fields: verdictFields(id, chosen, { decisionId, at: now() }) });
        this.attempt = null;
    }
    /** A new handoff is a new row of the list. Its wire is asked again by the value that it provided, and tells itself what fails. */
    async askListAgain() {
        const { data, error } = this.list;
        if (data !== undefined || error !== undefined)
            await refreshApex(this.list).catch(() => undefined);
    }
    wake() {
        void this.refresh();
    }
    beat() {
        this.now = now();
        this.isOnline = isOnline();
        if (this.handoff !== null && isAwaited(this.handoff))
            void this.refresh();
    }
}
