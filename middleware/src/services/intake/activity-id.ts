import { createHash } from 'node:crypto';

/** Who told us of an activity; each has source keys of its own. */
export type ActivitySource = 'api' | 'hubspot';

/**
 * The id of an activity: a reference made of its source, whom it is of, and its key at the source. Neither an address nor a key can be
 * read from it, since the trail keeps it for ever.
 */
export const activityId = (source: ActivitySource, whose: string, sourceKey: string): string =>
  `${source}:${createHash('sha256')
    .update(JSON.stringify([whose, sourceKey]))
    .digest('hex')
    .slice(0, 32)}`;
