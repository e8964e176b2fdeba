import { createEndpoint, fromWebWorker } from '@remote-ui/rpc';
import { createController, createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { useEffect, useMemo } from 'react';
import { components } from '../components/components.tsx';
import { onWorkbenchMessage } from '../../shared/frame-messages.ts';
import type { ExtensionSettings, WorkerApi } from '../worker/worker-api.ts';

interface ContactCardProps {
  readonly settings: ExtensionSettings;
}

const controller = createController(components);

/** An app's card, run as HubSpot runs it: its script in a worker, its components rendered by this page. */
export function ContactCard({ settings }: ContactCardProps) {
  const receiver = useMemo(() => createRemoteReceiver(), []);
  useEffect(() => {
    const worker = new Worker(new URL('../worker/worker.ts', import.meta.url));
    const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker), {
      callable: ['render', 'setClock', 'fireTimers'],
    });
    endpoint.call.render(receiver.receive, settings).catch((error: unknown) => console.error(error));
    const stopListening = onWorkbenchMessage((message) => {
      if (message.kind === 'clock') void endpoint.call.setClock(message.offset);
      void endpoint.call.fireTimers();
    });
    return () => {
      stopListening();
      endpoint.terminate();
      worker.terminate();
    };
  }, [receiver, settings]);
  return <RemoteRenderer receiver={receiver} controller={controller} />;
}
