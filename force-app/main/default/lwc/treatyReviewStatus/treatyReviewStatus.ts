import { LightningElement, api } from 'lwc';
import { countDown, type Countdown, type Due } from 'c/treatyCountdown';
import { formatDuration, fillPlaceholders, formatInstant } from 'c/treatyFormat';
import dueIn from '@salesforce/label/c.Treaty_Due_In';
import dueResumes from '@salesforce/label/c.Treaty_Due_Resumes';
import dueSoon from '@salesforce/label/c.Treaty_Due_Soon';
import dueWhen from '@salesforce/label/c.Treaty_Due_When';
import overdueBy from '@salesforce/label/c.Treaty_Overdue_By';
import overdueByMore from '@salesforce/label/c.Treaty_Overdue_By_More';
import overdueSince from '@salesforce/label/c.Treaty_Overdue_Since';

const icons = {
  normal: { name: 'utility:clock', variant: 'success' },
  soon: { name: 'utility:clock', variant: 'warning' },
  overdue: { name: 'utility:warning', variant: 'error' },
} as const;

/** The status of the handoff, and the countdown to its review. */
export default class TreatyReviewStatus extends LightningElement {
  @api status = '';
  @api now = 0;
  /** When the review is due; null while none is awaited. */
  @api due: Due | null = null;

  get countdown(): Countdown | null {
    return this.due === null ? null : countDown(this.due, this.now);
  }

  get icon(): (typeof icons)[Countdown['urgency']] | null {
    return this.countdown === null ? null : icons[this.countdown.urgency];
  }

  get classes(): string {
    return `stage__countdown stage__countdown_${this.countdown?.urgency ?? 'normal'}`;
  }

  get text(): string {
    const { countdown, now } = this;
    if (countdown === null) return '';
    const { dueAt, urgency, businessTime, isAtLeast, resumesAt } = countdown;
    const label = urgency === 'overdue' ? (isAtLeast ? overdueByMore : overdueBy) : dueIn;
    const text = fillPlaceholders(label, formatInstant(dueAt, now), formatDuration(businessTime));
    return resumesAt === null
      ? text
      : `${text} ${fillPlaceholders(dueResumes, formatInstant(resumesAt, now))}`;
  }

  /** Announced by screen readers when the urgency changes; a text that changed every minute would be read out all the time. */
  get announcement(): string {
    const { countdown, now } = this;
    if (countdown === null) return '';
    const label = { normal: dueWhen, soon: dueSoon, overdue: overdueSince }[countdown.urgency];
    return fillPlaceholders(label, formatInstant(countdown.dueAt, now));
  }
}
