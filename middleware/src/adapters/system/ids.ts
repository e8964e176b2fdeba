import { randomUUIDv7 } from 'node:crypto';
import type { Ids } from '../../services/ports/ids.ts';

/** UUIDs of version 7: they begin with the time, so rows that are inserted together lie together in the index. */
export const createIds = (): Ids => ({ uuid: () => randomUUIDv7() });
