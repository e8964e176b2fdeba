import { LightningElement, api } from 'lwc';
import { formatDay, fillPlaceholders, formatNumber, formatSignedPoints } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import atMost from '@salesforce/label/c.Treaty_At_Most';
import exclusionsCleared from '@salesforce/label/c.Treaty_Exclusions_Cleared';
import pointsHeading from '@salesforce/label/c.Treaty_Points_Heading';
import receiptCaption from '@salesforce/label/c.Treaty_Receipt_Caption';
import ruleHeading from '@salesforce/label/c.Treaty_Rule_Heading';
import total from '@salesforce/label/c.Treaty_Total';

type Score = NonNullable<LeadCard['score']>;

interface Line {
  readonly key: number;
  readonly label: string;
  readonly remarks: string;
  readonly points: string;
}

interface Group {
  readonly label: string;
  readonly points: string;
  readonly lines: readonly Line[];
}

export default class TreatyReceipt extends LightningElement {
  @api score: LeadCard['score'] = null;

  label = { pointsHeading, ruleHeading, total };

  get caption(): string {
    if (this.score === null) return '';
    return fillPlaceholders(receiptCaption, this.score.modelVersion, formatDay(Date.parse(this.score.at)));
  }

  get total(): string {
    return formatNumber(this.score?.total ?? 0);
  }

  /** Empty when none was checked, and for a card made before they were listed. */
  get cleared(): string {
    const cleared: readonly string[] = this.score?.cleared ?? [];
    return cleared.length === 0 ? '' : fillPlaceholders(exclusionsCleared, cleared.join(', '));
  }

  get groups(): readonly Group[] {
    const { groups = [], lines = [] } = this.score ?? {};
    return groups.map(({ label, points, cap }) => ({
      label: cap === null ? label : `${label} (${fillPlaceholders(atMost, formatNumber(cap))})`,
      points: formatSignedPoints(points),
      lines: lines.filter((line) => line.group === label).map(toLine),
    }));
  }
}

function toLine({ label, points, note, activities }: Score['lines'][number], key: number): Line {
  const happened = activities.map((activity) => {
    const day = formatDay(Date.parse(activity.occurredAt));
    return activity.label === label ? day : `${activity.label}, ${day}`;
  });
  return {
    key,
    label,
    points: formatSignedPoints(points),
    remarks: [...(note === null ? [] : [note]), ...happened].join(' · '),
  };
}
