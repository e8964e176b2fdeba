import { LightningElement, api } from 'lwc';
import { fillPlaceholders, formatNumber, formatSignedPoints } from 'c/treatyFormat';
import fullReceipt from '@salesforce/label/c.Treaty_Full_Receipt';
import points from '@salesforce/label/c.Treaty_Points';
import heading from '@salesforce/label/c.Treaty_Why';
export default class TreatyScoreSummary extends LightningElement {
    @api
    why = [];
    @api
    score = null;
    label = { fullReceipt, heading };
    get total() {
        return this.score === null ? '' : fillPlaceholders(points, formatNumber(this.score.total));
    }
    get lines() {
        return this.why.map((line, key) => ({
            key,
            text: line.text,
            points: line.points === null ? '' : formatSignedPoints(line.points),
        }));
    }
}
