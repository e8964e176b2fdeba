import Toast from 'lightning/toast';

interface ToastSettings {
  readonly title: string;
  readonly message?: string;
  readonly messageData?: readonly unknown[];
  readonly mode?: string;
  readonly variant?: string;
}

/** Shows a toast: the platform's own container listens for it on the page. */
export class ShowToastEvent extends CustomEvent<object> {
  readonly toastAttributes: object;

  constructor({ title, message, messageData, mode = 'dismissible', variant = 'info' }: ToastSettings) {
    super('lightning__showtoast', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { toast: Toast },
    });
    this.toastAttributes = { title, message, messageData, mode, type: variant };
  }
}
