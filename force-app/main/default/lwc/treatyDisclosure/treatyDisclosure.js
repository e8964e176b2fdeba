import { LightningElement, api } from 'lwc';
/** Opens and closes what stands between its tags. */
export default class TreatyDisclosure extends LightningElement {
    @api
    label = '';
}
