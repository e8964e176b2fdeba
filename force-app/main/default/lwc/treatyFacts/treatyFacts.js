import { LightningElement, api } from 'lwc';
export default class TreatyFacts extends LightningElement {
    @api
    facts = [];
}
