import type { CardClient, LoadResult } from '../api/card-client.ts';
import type { CardState, LoadState } from './card-state.ts';
import type { Platform } from './platform.ts';
import { fastSchedule, nextPoll, normalSchedule } from './polling-schedule.ts';
import type { Store } from './store.ts';

/** Keeps the card up to date. */
export interface Polling {
  /** Polls now and from now on, until the returned function is called. */
  readonly start: () => () => void;
  /** Polls now, and fast for a minute. A response that is still under way is out of date and is ignored. */
  readonly pollNow: () => void;
  /** The same, but without polling at once: the newest card is there already. */
  readonly pollSoon: () => void;
}

/** Polls through the client and writes what it brings to the store; nothing happens before `start`. */
export function createPolling(store: Store<CardState>, client: CardClient, platform: Platform): Polling {
  let schedule = normalSchedule;
  let latestRequest = 0;
  let cancelTimer = (): void => undefined;

  const poll = async (): Promise<void> => {
    const request = invalidate();
    const { loaded } = store.get();
    const result = await client.load(loaded.kind === 'ready' ? loaded.card.version : null);
    if (request !== latestRequest) return;
    if (result.kind === 'card' && loaded.kind === 'ready') schedule = { ...schedule, idlePolls: 0 };
    store.set({ loaded: nextLoadState(loaded, result, platform.now()), now: platform.now() });
    scheduleNext();
  };

  /** Cancels the timer, and the effect of a request under way. */
  const invalidate = (): number => {
    cancelTimer();
    latestRequest += 1;
    return latestRequest;
  };

  const scheduleNext = (): void => {
    const next = nextPoll(schedule, platform.random);
    store.set({ isPaused: next === null });
    if (next === null) return;
    schedule = next.schedule;
    cancelTimer = platform.setTimer(next.delay, () => void poll());
  };

  return {
    start: () => {
      void poll();
      return () => void invalidate();
    },
    pollNow: () => {
      schedule = fastSchedule;
      void poll();
    },
    pollSoon: () => {
      schedule = fastSchedule;
      invalidate();
      scheduleNext();
    },
  };
}

/** A loaded card stays on show when it has not changed, and when loading failed. */
function nextLoadState(before: LoadState, result: LoadResult, now: number): LoadState {
  if (result.kind === 'card') return { kind: 'ready', card: result.card, asOf: now, refreshFailure: null };
  if (before.kind === 'ready') {
    return result.kind === 'unchanged'
      ? { ...before, asOf: now, refreshFailure: null }
      : { ...before, refreshFailure: result.failure };
  }
  return result.kind === 'failed' ? { kind: 'failed', failure: result.failure } : before;
}
