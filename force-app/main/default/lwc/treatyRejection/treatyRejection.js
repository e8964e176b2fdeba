import { LightningElement, api } from 'lwc';
import { fillIn } from 'c/treatyWords';
import anotherReason from '@salesforce/label/c.Treaty_Another_Reason';
import example from '@salesforce/label/c.Treaty_Example';
import nurtureTrack from '@salesforce/label/c.Treaty_Nurture_Track';
/**
 * The chosen reason with the one field it needs. Fires `draft` with what was typed, `confirm` when it is complete,
 * `back` to choose another reason.
 */
export default class TreatyRejection extends LightningElement {
    @api
    choice = null;
    @api
    detail = '';
    @api
    confirmLabel = '';
    @api
    isSaving = false;
    label = { anotherReason };
    @api
    focus() {
        const first = this.field ?? this.template?.querySelector('.confirm');
        first?.focus();
    }
    get field() {
        return this.template?.querySelector('.field') ?? null;
    }
    get asked() {
        return this.choice?.detail ?? null;
    }
    get isChoice() {
        return this.asked?.kind === 'choice';
    }
    get options() {
        return (this.asked?.choices ?? []).map((value) => ({ label: value, value }));
    }
    /** A date field shows the user's own format instead. */
    get example() {
        const given = this.asked?.example ?? null;
        return given === null || this.asked?.kind === 'date' ? '' : fillIn(example, given);
    }
    get follows() {
        const { returns = '', track = null } = this.choice ?? {};
        return track === null ? returns : `${returns} ${fillIn(nurtureTrack, track)}`;
    }
    keep(event) {
        this.dispatchEvent(new CustomEvent('draft', { detail: event.detail.value }));
    }
    /** Enter confirms; in a date field it chooses the day. */
    confirmByKey(event) {
        if (event.key === 'Enter' && this.asked?.kind !== 'date')
            this.confirm();
    }
    confirm() {
        if (this.isSaving)
            return;
        if (this.isComplete())
            this.dispatchEvent(new CustomEvent('confirm'));
        else
            this.field?.focus();
    }
    goBack() {
        this.dispatchEvent(new CustomEvent('back'));
    }
    /** Lets the field say what it lacks. */
    isComplete() {
        const isValid = this.field?.reportValidity() !== false;
        return isValid && (this.asked === null || this.detail.trim() !== '');
    }
}
