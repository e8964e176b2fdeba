import '../../shared/no-eval.ts';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import { followClock } from '../../shared/page-clock.ts';
import { hubspotFetch, setSettings } from './hubspot-fetch.ts';
import type { WorkerApi } from './worker-api.ts';
import { trackTimers, fireTimers } from './worker-timers.ts';

declare function importScripts(address: string): void;

type Extension = (api: object) => React.ReactNode;

let extension: Extension | undefined;

// The globals of HubSpot's worker; the card's script uses them as soon as it is loaded.
Object.assign(globalThis, {
  __HUBSPOT_EXTENSION_WORKER__: true,
  React,
  RemoteUI,
  logger: console,
  extend_V2: (given: Extension) => {
    extension = given;
  },
  hsFetch: hubspotFetch,
});
trackTimers();

const calls: WorkerApi = {
  render: async (channel, settings) => {
    retain(channel);
    followClock(settings.clockOffset);
    setSettings(settings);
    importScripts(settings.script);
    if (extension === undefined) throw new Error('The card did not call hubspot.extend.');
    const root = RemoteUI.createRemoteRoot(channel, { strict: false });
    RemoteUI.createRoot(root).render(extension({ context: settings.context, actions: {} }));
    await root.mount();
  },
  setClock: followClock,
  fireTimers,
};

createEndpoint({
  postMessage: (message, transfer) => self.postMessage(message, { transfer: transfer ?? [] }),
  addEventListener: (kind, listener) => self.addEventListener(kind, listener),
  removeEventListener: (kind, listener) => self.removeEventListener(kind, listener),
}).expose({ ...calls });
