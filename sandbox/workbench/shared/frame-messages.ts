/** What the workbench tells a face in its frame. */
export type ToFrame =
  | { readonly kind: 'clock'; readonly offset: number }
  /** As a person does with the page's own refresh. */
  | { readonly kind: 'refresh' };

/** What a face in its frame tells the workbench. */
export type FromFrame =
  /** Something was saved here. */
  { readonly kind: 'changed' } | { readonly kind: 'height'; readonly pixels: number };

/** Tells the workbench around this frame; a page of its own has nobody to tell. */
export function tellWorkbench(message: FromFrame): void {
  if (window.parent !== window) window.parent.postMessage(message, window.location.origin);
}

/** Listens to the workbench around this frame, and to nobody else, until the returned function is called. */
export function onWorkbenchMessage(listen: (message: ToFrame) => void): () => void {
  const hear = (event: MessageEvent<ToFrame>): void => {
    if (event.source === window.parent && event.origin === window.location.origin) listen(event.data);
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}
