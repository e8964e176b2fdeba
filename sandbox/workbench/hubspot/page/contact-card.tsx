import { createEndpoint, fromWebWorker } from '@remote-ui/rpc';
import { createController, createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { useEffect, useMemo } from 'react';
import { components } from '../components/components.tsx';
import { onWorkbenchMessage } from '../../shared/frame-messages.ts';
import type { ExtensionSetting, WorkerCalls } from '../worker/worker-calls.ts';

interface ContactCardProps {
  readonly setting: ExtensionSetting;
}

const controller = createController(components);

/** A card of an app, run as HubSpot runs it: its script in a worker of its own, its components drawn by this page. */
export function ContactCard({ setting }: ContactCardProps) {
  const receiver = useMemo(() => createRemoteReceiver(), []);
  useEffect(() => {
    const worker = new Worker(new URL('../worker/worker.ts', import.meta.url));
    const endpoint = createEndpoint<WorkerCalls>(fromWebWorker(worker), {
      callable: ['render', 'setClock', 'letTimePass'],
    });
    endpoint.call.render(receiver.receive, setting).catch((error: unknown) => console.error(error));
    const stopListening = onWorkbenchMessage((message) => {
      if (message.kind === 'clock') void endpoint.call.setClock(message.offset);
      void endpoint.call.letTimePass();
    });
    return () => {
      stopListening();
      endpoint.terminate();
      worker.terminate();
    };
  }, [receiver, setting]);
  return <RemoteRenderer receiver={receiver} controller={controller} />;
}
