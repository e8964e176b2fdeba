import type { RemoteChannel } from '@remote-ui/core';

/** What the record page passes to an extension. */
export interface ExtensionSettings {
  /** The address of the built card. */
  readonly script: string;
  readonly context: object;
  /** Milliseconds off real time. */
  readonly clockOffset: number;
  /** The email address of the signed-in user. */
  readonly user: string;
  /** An example card that answers every fetch instead of the middleware. */
  readonly fixture: object | null;
}

/** The functions that the page calls in the worker. */
export interface WorkerApi {
  readonly render: (channel: RemoteChannel, settings: ExtensionSettings) => Promise<void>;
  readonly setClock: (offset: number) => void;
  /** Fires the card's timers now. */
  readonly fireTimers: () => void;
}
