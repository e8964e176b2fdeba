import { randomUUID } from 'node:crypto';
import type { ScoreHouse } from '../../test/services/scoring/score-house.ts';
import type { Load } from './send-events.ts';

/** Inserts rows such as those of events, as many at a time as an event batch has, and nothing else. */
export async function insertBare(
  { engine: { db } }: ScoreHouse,
  { batches, eventsEach, connections }: Pick<Load, 'batches' | 'eventsEach' | 'connections'>,
): Promise<void> {
  let left = batches;
  const insertSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await db
        .insertInto('inbox')
        .values(Array.from({ length: eventsEach }, row))
        .execute();
    }
  };
  await Promise.all(Array.from({ length: connections }, insertSome));
}

const row = () => ({
  id: randomUUID(),
  kind: 'hubspot_event',
  dedupe_key: `hubspot:${randomUUID()}${randomUUID()}`,
  payload: '{"contact":"4711","type":"object.propertyChange"}',
  received_at: '2026-11-23T09:00:00.000Z',
});
