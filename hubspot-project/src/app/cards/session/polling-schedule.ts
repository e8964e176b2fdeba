/** How often to poll, by what has happened since the last change or action. */
export interface PollingSchedule {
  /** Polls still to come at the fast interval. */
  readonly fastPollsLeft: number;
  /** Polls at the normal interval that brought nothing new. */
  readonly idlePolls: number;
}

const fastInterval = 5_000;
const normalInterval = 30_000;
/** Normal polls are spread, so that a thousand open records do not poll at the same moment. */
const jitter = 0.2;

/** After an action: every five seconds for a minute, while its effect is expected. */
export const fastSchedule: PollingSchedule = { fastPollsLeft: 12, idlePolls: 0 };

/** Otherwise: about every thirty seconds. */
export const normalSchedule: PollingSchedule = { fastPollsLeft: 0, idlePolls: 0 };

/** About half an hour without news. A worker cannot tell whether its page is hidden, so polling pauses by itself. */
const maxIdlePolls = 60;

/** The delay before the next poll, in milliseconds, and the schedule after it; null when polling pauses. */
export function nextPoll(
  { fastPollsLeft, idlePolls }: PollingSchedule,
  random: () => number,
): { readonly delay: number; readonly schedule: PollingSchedule } | null {
  if (fastPollsLeft > 0) {
    return { delay: fastInterval, schedule: { fastPollsLeft: fastPollsLeft - 1, idlePolls } };
  }
  if (idlePolls >= maxIdlePolls) return null;
  const delay = normalInterval * (1 - jitter + 2 * jitter * random());
  return { delay, schedule: { fastPollsLeft, idlePolls: idlePolls + 1 } };
}
