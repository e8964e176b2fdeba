import { LightningElement, api } from 'lwc';
import { formatInstant } from 'c/treatyFormat';
export default class TreatyHistory extends LightningElement {
    @api
    history = [];
    @api
    now = 0;
    get entries() {
        return this.history.map(({ at, by, text }, key) => ({
            key,
            when: formatInstant(Date.parse(at), this.now),
            by,
            text,
        }));
    }
}
