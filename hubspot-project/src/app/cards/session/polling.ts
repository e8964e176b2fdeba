import type { Asked, CardExchange } from '../exchange/card-exchange.ts';
import type { CardState, Reading } from './card-state.ts';
import type { Platform } from './platform.ts';
import { hurried, nextPause, relaxed } from './polling-schedule.ts';
import type { Store } from './store.ts';

/** Keeps the card up to date, politely. */
export interface Asking {
  /** Asks now and then on, until the answer is called. */
  readonly start: () => () => void;
  /** Asks now, and often for a minute: somebody acted. An answer that is still on its way is out of date and no longer counts. */
  readonly askNow: () => void;
  /** The same, without asking at once: the newest card is there already. */
  readonly askSoon: () => void;
}

export function createAsking(store: Store<CardState>, exchange: CardExchange, platform: Platform): Asking {
  let rhythm = relaxed;
  let round = 0;
  let callOff = (): void => undefined;

  const ask = async (): Promise<void> => {
    const mine = newRound();
    const { reading } = store.get();
    const asked = await exchange.ask(reading.kind === 'ready' ? reading.card.version : null);
    if (mine !== round) return;
    if (asked.kind === 'card' && reading.kind === 'ready') rhythm = { ...rhythm, calmDone: 0 };
    store.set({ reading: readingAfter(reading, asked, platform.now()), now: platform.now() });
    wait();
  };

  const newRound = (): number => {
    callOff();
    round += 1;
    return round;
  };

  const wait = (): void => {
    const next = nextPause(rhythm, platform.random);
    store.set({ isResting: next === null });
    if (next === null) return;
    rhythm = next.rhythm;
    callOff = platform.after(next.pause, () => void ask());
  };

  return {
    start: () => {
      void ask();
      return () => void newRound();
    },
    askNow: () => {
      rhythm = hurried;
      void ask();
    },
    askSoon: () => {
      rhythm = hurried;
      newRound();
      wait();
    },
  };
}

/** A card that is held stays on show when it did not change, and when asking failed. */
function readingAfter(before: Reading, asked: Asked, now: number): Reading {
  if (asked.kind === 'card') return { kind: 'ready', card: asked.card, asOf: now, trouble: null };
  if (before.kind === 'ready') {
    return asked.kind === 'unchanged'
      ? { ...before, asOf: now, trouble: null }
      : { ...before, trouble: asked.failure };
  }
  return asked.kind === 'failed' ? { kind: 'failed', failure: asked.failure } : before;
}
