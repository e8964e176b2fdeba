import type { RemoteChannel } from '@remote-ui/core';

/** What the record page gives to an extension. */
export interface ExtensionSetting {
  /** Where the built card lies. */
  readonly script: string;
  readonly context: object;
  /** Milliseconds off real time. */
  readonly clockOffset: number;
  /** Who sits at the card: an email address. */
  readonly user: string;
  /** A worked card that answers every fetch, instead of the middleware. */
  readonly fixture: object | null;
}

/** What the page may ask of the worker. */
export interface WorkerCalls {
  readonly render: (channel: RemoteChannel, setting: ExtensionSetting) => Promise<void>;
  readonly setClock: (offset: number) => void;
  /** Lets the card's timers run out now. */
  readonly letTimePass: () => void;
}
