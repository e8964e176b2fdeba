import '../../shared/no-eval.ts';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import { followClock } from '../../shared/page-clock.ts';
import { hubspotFetch, useSetting } from './hubspot-fetch.ts';
import type { WorkerCalls } from './worker-calls.ts';
import { keepTimers, letTimePass } from './worker-timers.ts';

declare function importScripts(address: string): void;

type Extension = (api: object) => React.ReactNode;

let extension: Extension | undefined;

// What HubSpot's worker offers; the card's script looks for it as soon as it is loaded.
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
keepTimers();

const calls: WorkerCalls = {
  render: async (channel, setting) => {
    retain(channel);
    followClock(setting.clockOffset);
    useSetting(setting);
    importScripts(setting.script);
    if (extension === undefined) throw new Error('The card did not call hubspot.extend.');
    const root = RemoteUI.createRemoteRoot(channel, { strict: false });
    RemoteUI.createRoot(root).render(extension({ context: setting.context, actions: {} }));
    await root.mount();
  },
  setClock: followClock,
  letTimePass,
};

createEndpoint({
  postMessage: (message, transfer) => self.postMessage(message, { transfer: transfer ?? [] }),
  addEventListener: (kind, listener) => self.addEventListener(kind, listener),
  removeEventListener: (kind, listener) => self.removeEventListener(kind, listener),
}).expose({ ...calls });
