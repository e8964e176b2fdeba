/** How often the card asked since somebody acted on it or something changed. */
export interface Rhythm {
  /** Askings that are still to come at the quick pace. */
  readonly quickLeft: number;
  /** Askings at the calm pace that brought nothing new. */
  readonly calmDone: number;
}

const quick = 5_000;
const calm = 30_000;
/** Calm askings are spread, so that a thousand open records do not ask all at once. */
const spread = 0.2;

/** After an action: every five seconds for a minute, which is when its effect is to be seen. */
export const hurried: Rhythm = { quickLeft: 12, calmDone: 0 };

/** Otherwise: about every thirty seconds. */
export const relaxed: Rhythm = { quickLeft: 0, calmDone: 0 };

/** About half an hour with nothing new. A worker cannot see whether its page is hidden, so that it rests of its own accord. */
const longEnough = 60;

/** How long to wait before the next asking, in milliseconds, and the rhythm after it; null when it is time to rest. */
export function nextPause(
  { quickLeft, calmDone }: Rhythm,
  random: () => number,
): { readonly pause: number; readonly rhythm: Rhythm } | null {
  if (quickLeft > 0) return { pause: quick, rhythm: { quickLeft: quickLeft - 1, calmDone } };
  if (calmDone >= longEnough) return null;
  const pause = calm * (1 - spread + 2 * spread * random());
  return { pause, rhythm: { quickLeft, calmDone: calmDone + 1 } };
}
