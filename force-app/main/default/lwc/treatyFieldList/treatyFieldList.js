import { LightningElement, api } from 'lwc';
/** Labels with their values. */
export default class TreatyFieldList extends LightningElement {
    @api
    fields = [];
}
