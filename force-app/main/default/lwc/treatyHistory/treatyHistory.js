import { LightningElement, api } from 'lwc';
import { instantInWords } from 'c/treatyWords';
export default class TreatyHistory extends LightningElement {
    @api
    history = [];
    @api
    now = 0;
    get entries() {
        return this.history.map(({ at, by, text }, key) => ({
            key,
            when: instantInWords(Date.parse(at), this.now),
            by,
            text,
        }));
    }
}
