import type { Log } from '../../services/ports/log.ts';
import type { Notify } from '../../services/ports/notify.ts';

/** Sends nothing, for a deployment without a channel; says so in the log with the first message. */
export const createSilentNotify = (log: Log): Notify => {
  let hasWarned = false;
  return {
    send: () => {
      if (!hasWarned) log.warn({}, 'no Slack webhook is configured: notifications are not sent');
      hasWarned = true;
      return Promise.resolve();
    },
  };
};
