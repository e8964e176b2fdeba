import { LightningElement, api } from 'lwc';
const appearances = {
    info: { icon: 'utility:info', color: null, role: 'status' },
    success: { icon: 'utility:success', color: 'success', role: 'status' },
    warning: { icon: 'utility:warning', color: 'warning', role: 'note' },
    error: { icon: 'utility:error', color: 'error', role: 'alert' },
};
/** A message in a box, with its content under the heading. Fires `act` when its button is pressed. */
export default class TreatyNotice extends LightningElement {
    @api
    variant = 'info';
    @api
    heading = '';
    @api
    action = '';
    @api
    focus() {
        this.template?.querySelector('.notice')?.focus();
    }
    get appearance() {
        return appearances[this.variant];
    }
    get classes() {
        return `notice notice_${this.variant}`;
    }
    act() {
        this.dispatchEvent(new CustomEvent('act'));
    }
}
