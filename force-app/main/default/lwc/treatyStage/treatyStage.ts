import { LightningElement, api } from 'lwc';
import { countDown, type Countdown, type Due } from 'c/treatyCountdown';
import { durationInWords, fillIn, instantInWords } from 'c/treatyWords';
import dueIn from '@salesforce/label/c.Treaty_Due_In';
import dueResumes from '@salesforce/label/c.Treaty_Due_Resumes';
import dueSoon from '@salesforce/label/c.Treaty_Due_Soon';
import dueWhen from '@salesforce/label/c.Treaty_Due_When';
import overdueBy from '@salesforce/label/c.Treaty_Overdue_By';
import overdueByMore from '@salesforce/label/c.Treaty_Overdue_By_More';
import overdueSince from '@salesforce/label/c.Treaty_Overdue_Since';

const icons = {
  calm: { name: 'utility:clock', variant: 'success' },
  soon: { name: 'utility:clock', variant: 'warning' },
  overdue: { name: 'utility:warning', variant: 'error' },
} as const;

export default class TreatyStage extends LightningElement {
  @api status = '';
  @api now = 0;
  /** When the review is due; null while nobody is waited for. */
  @api due: Due | null = null;

  get countdown(): Countdown | null {
    return this.due === null ? null : countDown(this.due, this.now);
  }

  get icon(): (typeof icons)[Countdown['urgency']] | null {
    return this.countdown === null ? null : icons[this.countdown.urgency];
  }

  get classes(): string {
    return `stage__countdown stage__countdown_${this.countdown?.urgency ?? 'calm'}`;
  }

  get text(): string {
    const { countdown, now } = this;
    if (countdown === null) return '';
    const { dueAt, urgency, businessTime, isAtLeast, resumesAt } = countdown;
    const label = urgency === 'overdue' ? (isAtLeast ? overdueByMore : overdueBy) : dueIn;
    const text = fillIn(label, instantInWords(dueAt, now), durationInWords(businessTime));
    return resumesAt === null ? text : `${text} ${fillIn(dueResumes, instantInWords(resumesAt, now))}`;
  }

  /** Said by screen readers when the urgency changes: a sentence that changed with every minute would never let them rest. */
  get announcement(): string {
    const { countdown, now } = this;
    if (countdown === null) return '';
    const label = { calm: dueWhen, soon: dueSoon, overdue: overdueSince }[countdown.urgency];
    return fillIn(label, instantInWords(countdown.dueAt, now));
  }
}
