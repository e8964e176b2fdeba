import { tellWorkbench } from './frame-messages.ts';

/** Tells the workbench how high this page is, now and whenever that changes: a gallery shows it whole. */
export function tellHeight(): void {
  new ResizeObserver(() => tellWorkbench({ kind: 'height', pixels: document.body.scrollHeight })).observe(
    document.body,
  );
}
