import { LightningElement, api } from 'lwc';
import { formatDay, fillPlaceholders, formatInstant } from 'c/treatyFormat';
import type { LeadCard } from '@treaty/contract/lead-card';
import acceptedBy from '@salesforce/label/c.Treaty_Accepted_By';
import earliest from '@salesforce/label/c.Treaty_Earliest';
import inHubSpot from '@salesforce/label/c.Treaty_In_HubSpot';
import inSalesforce from '@salesforce/label/c.Treaty_In_Salesforce';
import nurtureTrack from '@salesforce/label/c.Treaty_Nurture_Track';
import rejectedByIn from '@salesforce/label/c.Treaty_Rejected_By_In';
import settling from '@salesforce/label/c.Treaty_Settling';
import superseded from '@salesforce/label/c.Treaty_Superseded';

type CardDecision = NonNullable<LeadCard['handoff']>['verdicts'][number];

const systems = { salesforce: inSalesforce, hubspot: inHubSpot };
const standings = { stands: '', settling, superseded };

/** What was decided in this cycle, and what follows for the lead. */
export default class TreatyReviewOutcome extends LightningElement {
  @api decisions: readonly CardDecision[] = [];
  @api recycling: LeadCard['recycling'] = null;
  @api now = 0;

  get decisionLines(): readonly { key: number; text: string; note: string }[] {
    return this.decisions.map((decision, key) => ({
      key,
      text: this.describe(decision),
      note: standings[decision.standing],
    }));
  }

  get consequences(): readonly string[] {
    if (this.recycling === null) return [];
    const { track, returns, earliest: from } = this.recycling;
    return [
      returns,
      ...(from === null ? [] : [fillPlaceholders(earliest, formatDay(Date.parse(from)))]),
      ...(track === null ? [] : [fillPlaceholders(nurtureTrack, track)]),
    ];
  }

  private describe({ verdict, by, system, at, reason, detail }: CardDecision): string {
    const label = verdict === 'accepted' ? acceptedBy : rejectedByIn;
    const text = fillPlaceholders(label, by, systems[system], formatInstant(Date.parse(at), this.now));
    if (reason === null) return `${text}.`;
    return detail === null ? `${text}: ${reason}.` : `${text}: ${reason} (${detail}).`;
  }
}
