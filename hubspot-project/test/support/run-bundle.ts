import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { createRemoteRoot } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import type { ReactElement } from 'react';
import * as React from 'react';

type Render = (api: { context: object; actions: object }) => ReactElement;

/** A card that runs from its bundle, as in HubSpot's worker. */
export interface RunningCard {
  /** Everything that the card has sent to the page so far, as text. */
  readonly sent: () => string;
  readonly close: () => void;
}

/** Runs a bundle with nothing but the globals of HubSpot's worker, and renders what it registers for that context. */
export function runBundle(
  path: string,
  context: object,
  hsFetch: (url: string, options: object) => Promise<Response>,
): RunningCard {
  const registered: Render[] = [];
  const worker = createContext({
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: (render: Render) => registered.push(render),
    hsFetch,
    logger: {},
    setTimeout,
    clearTimeout,
    crypto,
  });
  new Script('self = globalThis').runInContext(worker);
  new Script(readFileSync(path, 'utf8')).runInContext(worker);

  const [render] = registered;
  if (render === undefined) throw new Error('the bundle registered no extension');
  const messages: string[] = [];
  const page = createRemoteRoot(
    (...message: readonly unknown[]) => void messages.push(JSON.stringify(message)),
  );
  const root = RemoteUI.createRoot(page);
  root.render(render({ context, actions: {} }));
  void page.mount();
  return { sent: () => messages.join('\n'), close: () => root.unmount() };
}
