import { notifyWorkbench } from './frame-messages.ts';

/** Reports the height of this page now and whenever it changes, so that the gallery can show all of it. */
export function reportHeight(): void {
  new ResizeObserver(() => notifyWorkbench({ kind: 'height', pixels: document.body.scrollHeight })).observe(
    document.body,
  );
}
