/** Messages of the workbench to a CRM page in a frame. */
export type ToFrame =
  | { readonly kind: 'clock'; readonly offset: number }
  /** Has the same effect as the page's own refresh button. */
  | { readonly kind: 'refresh' };

/** Messages of a CRM page in a frame to the workbench. */
export type FromFrame =
  /** Something was saved on the page. */
  { readonly kind: 'changed' } | { readonly kind: 'height'; readonly pixels: number };

/** Sends a message to the workbench around this frame; does nothing when the page is not in a frame. */
export function notifyWorkbench(message: FromFrame): void {
  if (window.parent !== window) window.parent.postMessage(message, window.location.origin);
}

/** Listens only to the workbench around this frame, until the returned function is called. */
export function onWorkbenchMessage(listen: (message: ToFrame) => void): () => void {
  const onMessage = (event: MessageEvent<ToFrame>): void => {
    if (event.source === window.parent && event.origin === window.location.origin) listen(event.data);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
