import { LightningElement, api } from 'lwc';
import { fillIn, numberInWords, pointsInWords } from 'c/treatyWords';
import fullReceipt from '@salesforce/label/c.Treaty_Full_Receipt';
import points from '@salesforce/label/c.Treaty_Points';
import heading from '@salesforce/label/c.Treaty_Why';
export default class TreatyWhy extends LightningElement {
    @api
    why = [];
    @api
    score = null;
    label = { fullReceipt, heading };
    get total() {
        return this.score === null ? '' : fillIn(points, numberInWords(this.score.total));
    }
    get lines() {
        return this.why.map((line, key) => ({
            key,
            text: line.text,
            points: line.points === null ? '' : pointsInWords(line.points),
        }));
    }
}
