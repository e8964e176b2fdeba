import { LightningElement, api } from 'lwc';
import type { Decision } from 'c/treatyHandoffRecord';
import type { LeadCard } from '@treaty/contract/lead-card';
import accept from '@salesforce/label/c.Treaty_Accept';
import giveBack from '@salesforce/label/c.Treaty_Give_Back';
import notSaved from '@salesforce/label/c.Treaty_Not_Saved';
import reject from '@salesforce/label/c.Treaty_Reject';
import saving from '@salesforce/label/c.Treaty_Saving';
import tryAgain from '@salesforce/label/c.Treaty_Nothing_Lost';

type Choices = LeadCard['choices'];
type Step = 'open' | 'choosing' | 'confirming';
type Focusable = HTMLElement;

/** Fires `decide` with a Decision. What the user chose and typed is kept until the decision is saved. */
export default class TreatyDecision extends LightningElement {
  @api choices: Choices = { accept: null, reject: [] };
  @api isSaving = false;
  /** Why the last attempt failed; empty when it did not. */
  @api problem = '';

  label = { accept, notSaved, saving, tryAgain };
  step: Step = 'open';
  reason = '';
  /** What was typed, by reason, so that going back and forth loses nothing. */
  details: Record<string, string> = {};
  private focusNext: string | null = null;
  private shownProblem = '';

  override renderedCallback(): void {
    if (this.problem !== this.shownProblem) {
      this.shownProblem = this.problem;
      if (this.problem !== '') this.focusNext = 'c-treaty-notice';
    }
    if (this.focusNext === null) return;
    this.template?.querySelector<Focusable>(this.focusNext)?.focus();
    this.focusNext = null;
  }

  get canAccept(): boolean {
    return this.choices.accept !== null && this.step === 'open';
  }

  get canReject(): boolean {
    return this.choices.reject.length > 0 && this.step === 'open';
  }

  /** An accepted lead can no longer be rejected, only given back. */
  get rejectLabel(): string {
    return this.choices.accept === null ? giveBack : reject;
  }

  get isChoosing(): boolean {
    return this.step !== 'open' && !this.isConfirming;
  }

  /** A refreshed card may no longer offer the chosen reason: then the user chooses again. */
  get isConfirming(): boolean {
    return this.step === 'confirming' && this.choice !== null;
  }

  get choice(): Choices['reject'][number] | null {
    return this.choices.reject.find(({ reason }) => reason === this.reason) ?? null;
  }

  get detail(): string {
    return this.details[this.reason] ?? '';
  }

  accept(): void {
    if (this.choices.accept === null) return;
    this.decide({ status: this.choices.accept.status, reason: null, detail: null });
  }

  openReasons(): void {
    this.go('choosing', 'c-treaty-reason-picker');
  }

  choose(event: CustomEvent<string>): void {
    this.reason = event.detail;
    this.go('confirming', 'c-treaty-rejection-form');
  }

  close(): void {
    this.go('open', '.reject');
  }

  keepDetail(event: CustomEvent<string>): void {
    this.details = { ...this.details, [this.reason]: event.detail };
  }

  confirm(): void {
    if (this.choice === null) return;
    const { status, reason, detail } = this.choice;
    this.decide({ status, reason, detail: detail === null ? null : this.detail.trim() });
  }

  private decide(decision: Decision): void {
    this.dispatchEvent(new CustomEvent('decide', { detail: decision }));
  }

  private go(step: Step, focusNext: string): void {
    this.step = step;
    this.focusNext = focusNext;
  }
}
