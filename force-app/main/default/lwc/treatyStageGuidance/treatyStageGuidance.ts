import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatNumber } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import excluded from '@salesforce/label/c.Treaty_Excluded';
import heldBack from '@salesforce/label/c.Treaty_Held_Back';
import missing from '@salesforce/label/c.Treaty_Missing';
import next from '@salesforce/label/c.Treaty_Next';
import notUnderstood from '@salesforce/label/c.Treaty_Not_Understood';
import pointsShort from '@salesforce/label/c.Treaty_Points_Short';

interface List {
  readonly heading: string;
  readonly items: readonly string[];
}

/** What the stage means, what comes next, and what keeps the lead from it. */
export default class TreatyStageGuidance extends LightningElement {
  @api card: LeadCard | null = null;

  label = { next };

  /** What keeps the lead from moving on. */
  get lists(): readonly List[] {
    // A card that was written before an upgrade may lack what is newer.
    const { quarantine = [], score = null, notUnderstood: unknown = [] } = this.card ?? {};
    const lists = [
      { heading: heldBack, items: quarantine.map(({ text }) => text) },
      { heading: excluded, items: score?.exclusions ?? [] },
      { heading: missing, items: score?.missing.map(describe) ?? [] },
      { heading: notUnderstood, items: unknown.map((field) => `${field.label}: ${field.value}`) },
    ];
    return lists.filter(({ items }) => items.length > 0);
  }
}

function describe({ label, points }: { label: string; points: number | null }): string {
  return points === null ? label : fillPlaceholders(pointsShort, label, formatNumber(points));
}
