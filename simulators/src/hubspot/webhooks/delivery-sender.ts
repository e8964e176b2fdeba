import { realNow, startTimer } from '../../system/real-time.ts';
import type { Delivery, DeliveryTable } from '../data/delivery-table.ts';
import type { MessageKind } from '../data/message-table.ts';
import { attemptDelivery, type AttemptOutcome } from './attempt-delivery.ts';

/** Where each kind of message goes; without a URL its messages wait. */
export type DeliveryUrls = Partial<Record<MessageKind, string>>;

export interface SenderSettings {
  readonly clientSecret: string;
  readonly urls: () => DeliveryUrls;
  /** Milliseconds before the first retry; each further wait is twice as long, up to ten seconds. */
  readonly firstRetryDelay: number;
}

const mostAtOnce = 10;
const mostRetries = 10;
const longestDelay = 10_000;

/** Sends what lies in the delivery table, ten requests at a time, until it is delivered or given up. */
export class DeliverySender {
  readonly #table: DeliveryTable;
  readonly #settings: SenderSettings;
  readonly #inFlight = new Map<number, Promise<void>>();
  readonly #closing = new AbortController();
  readonly #waitingForIdle: (() => void)[] = [];
  #held = false;
  #cancelTimer: (() => void) | undefined;

  constructor(table: DeliveryTable, settings: SenderSettings) {
    this.#table = table;
    this.#settings = settings;
  }

  /** Says that there may be something to send; it goes out after the running work, so that changes made together travel together. */
  wake(): void {
    this.#wakeIn(0);
  }

  /** Sends nothing new until released; requests under way finish. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.wake();
  }

  /** Resolves when nothing is left to send; while deliveries are held or have no URL that is not the case. */
  async idle(): Promise<void> {
    if (this.#table.isEmpty()) return;
    await new Promise<void>((resolve) => this.#waitingForIdle.push(resolve));
  }

  /** Stops sending. What was under way counts as not sent and is sent again after the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancelTimer?.();
    await Promise.all(this.#inFlight.values());
  }

  #wakeIn(milliseconds: number): void {
    this.#cancelTimer?.();
    if (!this.#closing.signal.aborted)
      this.#cancelTimer = startTimer(milliseconds, () => {
        this.#sendDue();
      });
  }

  #sendDue(): void {
    if (this.#held) return;
    const now = realNow();
    const urls = this.#settings.urls();
    const kinds = (['webhook', 'action'] as const).filter((kind) => urls[kind] !== undefined);
    this.#table.packMessages(now);
    for (const delivery of this.#table.due({ now, kinds, limit: mostAtOnce + this.#inFlight.size })) {
      const url = urls[delivery.kind];
      if (url === undefined || this.#inFlight.has(delivery.id)) continue;
      if (this.#inFlight.size === mostAtOnce) return;
      this.#inFlight.set(delivery.id, this.#send(delivery, url));
    }
    const next = this.#table.nextDue(now);
    if (next !== undefined) this.#wakeIn(next - now);
  }

  async #send(delivery: Delivery, url: string): Promise<void> {
    const { clientSecret } = this.#settings;
    const outcome = await attemptDelivery(delivery, { url, clientSecret, signal: this.#closing.signal });
    this.#inFlight.delete(delivery.id);
    if (this.#closing.signal.aborted) return;
    this.#record(delivery, outcome);
    if (this.#table.isEmpty()) for (const resolve of this.#waitingForIdle.splice(0)) resolve();
    else this.wake();
  }

  #record(delivery: Delivery, outcome: AttemptOutcome): void {
    const { id, attempt } = delivery;
    if (outcome.result !== 'retry') {
      this.#table.settle(id, outcome.result, outcome.answer);
    } else if (attempt === mostRetries) {
      this.#table.settle(id, 'given-up', outcome.answer);
    } else {
      const wait = outcome.wait ?? this.#settings.firstRetryDelay * 2 ** attempt;
      const dueAt = realNow() + Math.min(wait, longestDelay);
      this.#table.retry(id, { attempt: attempt + 1, dueAt, answer: outcome.answer });
    }
  }
}
