import { z } from 'zod';
import { Instant } from './instant.ts';

/** Something that came in and could not be read; nothing else will happen to it. */
const UnreadableMessage = z
  .strictObject({
    receivedAt: Instant,
    from: z.string(),
    text: z.string().describe('As it came, its first 2000 characters.'),
  })
  .meta({ id: 'UnreadableMessage' });

/** What came in and could not be read, the newest first, and how much it is in all. */
export const UnreadableList = z
  .strictObject({ count: z.int(), newest: z.array(UnreadableMessage).max(100) })
  .meta({ id: 'UnreadableList' });
export type UnreadableList = z.infer<typeof UnreadableList>;
