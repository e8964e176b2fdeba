import { LightningElement, api } from 'lwc';
import { fillPlaceholders } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import anotherReason from '@salesforce/label/c.Treaty_Another_Reason';
import example from '@salesforce/label/c.Treaty_Example';
import nurtureTrack from '@salesforce/label/c.Treaty_Nurture_Track';

type Choice = LeadCard['choices']['reject'][number];
type Field = HTMLElement & { reportValidity(): boolean };

/**
 * The chosen reason with the one field it requires. Fires `draft` with what was typed, `confirm` when it is complete,
 * `back` to choose another reason.
 */
export default class TreatyRejectionForm extends LightningElement {
  @api choice: Choice | null = null;
  @api detail = '';
  @api confirmLabel = '';
  @api isSaving = false;

  label = { anotherReason };

  @api focus(): void {
    const first = this.field ?? this.template?.querySelector<HTMLElement>('.confirm');
    first?.focus();
  }

  get field(): Field | null {
    return this.template?.querySelector<Field>('.field') ?? null;
  }

  get detailField(): Choice['detail'] {
    return this.choice?.detail ?? null;
  }

  get isChoice(): boolean {
    return this.detailField?.kind === 'choice';
  }

  get options(): readonly { label: string; value: string }[] {
    return (this.detailField?.choices ?? []).map((value) => ({ label: value, value }));
  }

  /** A date field shows the user's own format instead. */
  get example(): string {
    const exampleText = this.detailField?.example ?? null;
    return exampleText === null || this.detailField?.kind === 'date'
      ? ''
      : fillPlaceholders(example, exampleText);
  }

  get consequences(): string {
    const { returns = '', track = null } = this.choice ?? {};
    return track === null ? returns : `${returns} ${fillPlaceholders(nurtureTrack, track)}`;
  }

  keep(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('draft', { detail: event.detail.value }));
  }

  /** Enter confirms; in a date field it chooses the day. */
  confirmByKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.detailField?.kind !== 'date') this.confirm();
  }

  confirm(): void {
    if (this.isSaving) return;
    if (this.isComplete()) this.dispatchEvent(new CustomEvent('confirm'));
    else this.field?.focus();
  }

  goBack(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }

  /** Makes the field report what is missing. */
  private isComplete(): boolean {
    const isValid = this.field?.reportValidity() !== false;
    return isValid && (this.detailField === null || this.detail.trim() !== '');
  }
}
