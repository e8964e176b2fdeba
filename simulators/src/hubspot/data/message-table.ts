import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { seededRandom } from '../model/seeded-random.ts';

/** What HubSpot sends: webhook events, many to a request, or one run of a custom workflow action. */
export type MessageKind = 'webhook' | 'action';

/** Messages before and after they are packed into deliveries. */
export interface MessageTable {
  readonly add: (kind: MessageKind, payload: string) => void;
  /** Ids of the messages in no delivery yet, in sending order. */
  readonly unpacked: (kind: MessageKind) => number[];
  readonly pack: (message: number, delivery: number) => void;
  readonly payloads: (delivery: number) => string[];
  /** Writes every message not yet packed a second time, right after itself. */
  readonly duplicateUnsent: () => void;
  /** Puts the messages not yet packed into an order that depends on the seed alone. */
  readonly shuffleUnsent: (seed: number) => void;
}

const idRow = z.object({ id: z.number() });
const payloadRow = z.object({ payload: z.string() });

export const openMessageTable = (database: DatabaseSync): MessageTable => {
  const add = database.prepare(
    'insert into message (kind, place, payload) select ?, coalesce(max(place), 0) + 1, ? from message',
  );
  const unpacked = database.prepare(
    'select id from message where delivery is null and kind = ? order by place, id',
  );
  const pack = database.prepare('update message set delivery = ? where id = ?');
  const payloads = database.prepare('select payload from message where delivery = ? order by place, id');
  const duplicate = database.prepare(
    'insert into message (kind, place, payload) select kind, place, payload from message where delivery is null order by place, id',
  );
  const waiting = database.prepare('select id, place from message where delivery is null order by place, id');
  const move = database.prepare('update message set place = ? where id = ?');

  return {
    add: (kind, payload) => add.run(kind, payload),
    unpacked: (kind) =>
      z
        .array(idRow)
        .parse(unpacked.all(kind))
        .map(({ id }) => id),
    pack: (message, delivery) => pack.run(delivery, message),
    payloads: (delivery) =>
      z
        .array(payloadRow)
        .parse(payloads.all(delivery))
        .map(({ payload }) => payload),
    duplicateUnsent: () => duplicate.run(),
    shuffleUnsent: (seed) => {
      const random = seededRandom(seed);
      const rows = z.array(z.object({ id: z.number(), place: z.number() })).parse(waiting.all());
      const first = rows[0]?.place ?? 0;
      for (const { id } of rows) move.run(first + random(), id);
    },
  };
};
