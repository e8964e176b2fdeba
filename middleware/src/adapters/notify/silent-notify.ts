import type { Log } from '../../services/ports/log.ts';
import type { Notify } from '../../services/ports/notify.ts';

/** Sends nothing, for a house without a channel; says so in the log with the first message. */
export const createSilentNotify = (log: Log): Notify => {
  let hasSpoken = false;
  return {
    send: () => {
      if (!hasSpoken) log.warn({}, 'no Slack webhook is set: messages to people are not sent');
      hasSpoken = true;
      return Promise.resolve();
    },
  };
};
