import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatNumber, formatSignedPoints } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import fullReceipt from '@salesforce/label/c.Treaty_Full_Receipt';
import points from '@salesforce/label/c.Treaty_Points';
import heading from '@salesforce/label/c.Treaty_Why';

interface Line {
  readonly key: number;
  readonly text: string;
  readonly points: string;
}

export default class TreatyScoreSummary extends LightningElement {
  @api why: LeadCard['why'] = [];
  @api score: LeadCard['score'] = null;

  label = { fullReceipt, heading };

  get total(): string {
    return this.score === null ? '' : fillPlaceholders(points, formatNumber(this.score.total));
  }

  get lines(): readonly Line[] {
    return this.why.map((line, key) => ({
      key,
      text: line.text,
      points: line.points === null ? '' : formatSignedPoints(line.points),
    }));
  }
}
