import { LightningElement, api } from 'lwc';

type Variant = 'info' | 'success' | 'warning' | 'error';

const appearances = {
  info: { icon: 'utility:info', color: null, role: 'status' },
  success: { icon: 'utility:success', color: 'success', role: 'status' },
  warning: { icon: 'utility:warning', color: 'warning', role: 'note' },
  error: { icon: 'utility:error', color: 'error', role: 'alert' },
} as const;

/** A message in a box, with its content under the heading. Fires `act` when its button is pressed. */
export default class TreatyNotice extends LightningElement {
  @api variant: Variant = 'info';
  @api heading = '';
  @api action = '';

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.notice')?.focus();
  }

  get appearance(): (typeof appearances)[Variant] {
    return appearances[this.variant];
  }

  get classes(): string {
    return `notice notice_${this.variant}`;
  }

  act(): void {
    this.dispatchEvent(new CustomEvent('act'));
  }
}
