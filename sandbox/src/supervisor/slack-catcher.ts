import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { readIfThere } from './private-file.ts';

/** What Slack takes at an incoming webhook, as far as it is used. */
export const SlackPost = z.looseObject({
  text: z.string().min(1),
  blocks: z.array(z.looseObject({})).optional(),
});

const Caught = z.object({ at: z.string(), message: SlackPost });

/** A message as it came, and when by the shared clock. */
export type CaughtMessage = z.infer<typeof Caught>;

const mostListed = 200;

/** Keeps the messages that would have gone to Slack. */
export interface SlackCatcher {
  readonly add: (message: CaughtMessage) => void;
  /** The newest messages, newest first. */
  readonly list: () => CaughtMessage[];
}

/** Opens the catcher on a file with one message a line. */
export const openSlackCatcher = (path: string): SlackCatcher => ({
  add: (message) => appendFileSync(path, `${JSON.stringify(message)}\n`, { mode: 0o600 }),
  list: () => {
    const lines = (readIfThere(path) ?? '').split('\n').filter((line) => line !== '');
    return lines
      .slice(-mostListed)
      .map((line) => Caught.parse(JSON.parse(line)))
      .reverse();
  },
});
