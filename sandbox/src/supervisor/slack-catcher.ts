import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { readIfExists } from './private-file.ts';

/** The part of the body of Slack's incoming webhook that is used. */
export const SlackPost = z.looseObject({
  text: z.string().min(1),
  blocks: z.array(z.looseObject({})).optional(),
});

const SlackMessage = z.object({ at: z.string(), message: SlackPost });

/** A message, and when it was received by the shared clock. */
export type SlackMessage = z.infer<typeof SlackMessage>;

const mostListed = 200;

/** Keeps the messages that would have gone to Slack. */
export interface SlackCatcher {
  readonly add: (message: SlackMessage) => void;
  /** The newest messages, newest first. */
  readonly list: () => SlackMessage[];
}

/** Opens the catcher on a file with one message per line. */
export const openSlackCatcher = (path: string): SlackCatcher => ({
  add: (message) => appendFileSync(path, `${JSON.stringify(message)}\n`, { mode: 0o600 }),
  list: () => {
    const lines = (readIfExists(path) ?? '').split('\n').filter((line) => line !== '');
    return lines
      .slice(-mostListed)
      .map((line) => SlackMessage.parse(JSON.parse(line)))
      .reverse();
  },
});
