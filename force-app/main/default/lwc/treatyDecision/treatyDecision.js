import { LightningElement, api } from 'lwc';
import accept from '@salesforce/label/c.Treaty_Accept';
import giveBack from '@salesforce/label/c.Treaty_Give_Back';
import notSaved from '@salesforce/label/c.Treaty_Not_Saved';
import reject from '@salesforce/label/c.Treaty_Reject';
import saving from '@salesforce/label/c.Treaty_Saving';
import tryAgain from '@salesforce/label/c.Treaty_Nothing_Lost';
/** Fires `decide` with a Decision. What the user chose and typed is kept until the decision is saved. */
export default class TreatyDecision extends LightningElement {
    @api
    choices = { accept: null, reject: [] };
    @api
    isSaving = false;
    /** Why the last attempt failed; empty when it did not. */
    @api
    problem = '';
    label = { accept, notSaved, saving, tryAgain };
    step = 'open';
    reason = '';
    /** What was typed, by reason, so that going back and forth loses nothing. */
    details = {};
    focusNext = null;
    shownProblem = '';
    renderedCallback() {
        if (this.problem !== this.shownProblem) {
            this.shownProblem = this.problem;
            if (this.problem !== '')
                this.focusNext = 'c-treaty-notice';
        }
        if (this.focusNext === null)
            return;
        this.template?.querySelector(this.focusNext)?.focus();
        this.focusNext = null;
    }
    get canAccept() {
        return this.choices.accept !== null && this.step === 'open';
    }
    get canReject() {
        return this.choices.reject.length > 0 && this.step === 'open';
    }
    /** An accepted lead can no longer be rejected, only given back. */
    get rejectLabel() {
        return this.choices.accept === null ? giveBack : reject;
    }
    get isChoosing() {
        return this.step !== 'open' && !this.isConfirming;
    }
    /** A refreshed card may no longer offer the chosen reason: then the user chooses again. */
    get isConfirming() {
        return this.step === 'confirming' && this.choice !== null;
    }
    get choice() {
        return this.choices.reject.find(({ reason }) => reason === this.reason) ?? null;
    }
    get detail() {
        return this.details[this.reason] ?? '';
    }
    accept() {
        if (this.choices.accept === null)
            return;
        this.decide({ status: this.choices.accept.status, reason: null, detail: null });
    }
    openReasons() {
        this.go('choosing', 'c-treaty-reason-picker');
    }
    choose(event) {
        this.reason = event.detail;
        this.go('confirming', 'c-treaty-rejection-form');
    }
    close() {
        this.go('open', '.reject');
    }
    keepDetail(event) {
        this.details = { ...this.details, [this.reason]: event.detail };
    }
    confirm() {
        if (this.choice === null)
            return;
        const { status, reason, detail } = this.choice;
        this.decide({ status, reason, detail: detail === null ? null : this.detail.trim() });
    }
    decide(decision) {
        this.dispatchEvent(new CustomEvent('decide', { detail: decision }));
    }
    go(step, focusNext) {
        this.step = step;
        this.focusNext = focusNext;
    }
}
