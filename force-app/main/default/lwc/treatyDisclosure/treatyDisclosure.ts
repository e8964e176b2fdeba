import { LightningElement, api } from 'lwc';

/** Shows or hides its content. */
export default class TreatyDisclosure extends LightningElement {
  @api label = '';
}
