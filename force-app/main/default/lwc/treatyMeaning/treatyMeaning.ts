import { LightningElement, api } from 'lwc';
import { fillIn, numberInWords } from 'c/treatyWords';
import type { LeadCard } from '@treaty/contract/lead-card';
import excluded from '@salesforce/label/c.Treaty_Excluded';
import heldBack from '@salesforce/label/c.Treaty_Held_Back';
import missing from '@salesforce/label/c.Treaty_Missing';
import next from '@salesforce/label/c.Treaty_Next';
import pointsShort from '@salesforce/label/c.Treaty_Points_Short';

interface List {
  readonly heading: string;
  readonly items: readonly string[];
}

export default class TreatyMeaning extends LightningElement {
  @api card: LeadCard | null = null;

  label = { next };

  /** What keeps the lead from going on, by name. */
  get lists(): readonly List[] {
    const { quarantine = [], score = null } = this.card ?? {};
    const lists = [
      { heading: heldBack, items: quarantine.map(({ text }) => text) },
      { heading: excluded, items: score?.exclusions ?? [] },
      { heading: missing, items: score?.missing.map(inWords) ?? [] },
    ];
    return lists.filter(({ items }) => items.length > 0);
  }
}

function inWords({ label, points }: { label: string; points: number | null }): string {
  return points === null ? label : fillIn(pointsShort, label, numberInWords(points));
}
