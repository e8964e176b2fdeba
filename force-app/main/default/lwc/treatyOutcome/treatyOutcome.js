import { LightningElement, api } from 'lwc';
import { dayInWords, fillIn, instantInWords } from 'c/treatyWords';
import acceptedBy from '@salesforce/label/c.Treaty_Accepted_By';
import earliest from '@salesforce/label/c.Treaty_Earliest';
import inHubSpot from '@salesforce/label/c.Treaty_In_HubSpot';
import inSalesforce from '@salesforce/label/c.Treaty_In_Salesforce';
import nurtureTrack from '@salesforce/label/c.Treaty_Nurture_Track';
import rejectedByIn from '@salesforce/label/c.Treaty_Rejected_By_In';
import settling from '@salesforce/label/c.Treaty_Settling';
import superseded from '@salesforce/label/c.Treaty_Superseded';
const systems = { salesforce: inSalesforce, hubspot: inHubSpot };
const standings = { stands: '', settling, superseded };
export default class TreatyOutcome extends LightningElement {
    @api
    verdicts = [];
    @api
    recycling = null;
    @api
    now = 0;
    get told() {
        return this.verdicts.map((verdict, key) => ({
            key,
            text: this.inWords(verdict),
            note: standings[verdict.standing],
        }));
    }
    get follows() {
        if (this.recycling === null)
            return [];
        const { track, returns, earliest: from } = this.recycling;
        return [
            returns,
            ...(from === null ? [] : [fillIn(earliest, dayInWords(Date.parse(from)))]),
            ...(track === null ? [] : [fillIn(nurtureTrack, track)]),
        ];
    }
    inWords({ verdict, by, system, at, reason, detail }) {
        const label = verdict === 'accepted' ? acceptedBy : rejectedByIn;
        const text = fillIn(label, by, systems[system], instantInWords(Date.parse(at), this.now));
        if (reason === null)
            return `${text}.`;
        return detail === null ? `${text}: ${reason}.` : `${text}: ${reason} (${detail}).`;
    }
}
