import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction } from './account-database.ts';
import { openMessageTable, type MessageKind, type MessageTable } from './message-table.ts';

/** One request to be made. `attempt` counts from 0; `payloads` are its messages as JSON texts, in order. */
export interface Delivery {
  readonly id: number;
  readonly kind: MessageKind;
  readonly attempt: number;
  readonly payloads: readonly string[];
}

/** How a delivery stands: `answer` is the last status or failure seen. */
export interface DeliveryState {
  readonly id: number;
  readonly kind: MessageKind;
  readonly attempt: number;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly answer: string;
}

/** Deliveries kept over restarts; instants are real time, epoch milliseconds. */
export interface DeliveryTable extends Omit<MessageTable, 'unpacked' | 'pack' | 'payloads'> {
  /** Turns messages not yet sent into deliveries due at once: up to 100 webhook events each, every action alone. */
  readonly packMessages: (now: number) => void;
  readonly due: (query: { now: number; kinds: readonly MessageKind[]; limit: number }) => Delivery[];
  /** The next instant after `now` at which a waiting delivery is due. */
  readonly nextDue: (now: number) => number | undefined;
  readonly retry: (id: number, next: { attempt: number; dueAt: number; answer: string }) => void;
  readonly settle: (id: number, state: 'delivered' | 'given-up', answer: string) => void;
  /** Says whether nothing is left to send. */
  readonly isEmpty: () => boolean;
  readonly all: () => DeliveryState[];
}

const eventsPerRequest: Readonly<Record<MessageKind, number>> = { webhook: 100, action: 1 };

const kind = z.enum(['webhook', 'action']);
const stateRow = z.object({
  id: z.number(),
  kind,
  attempt: z.number(),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  answer: z.string(),
});
const dueRow = z.object({ id: z.number(), kind, attempt: z.number() });
const idRow = z.object({ id: z.number() });
const momentRow = z.object({ moment: z.number().nullable() });

export const openDeliveryTable = (database: DatabaseSync): DeliveryTable => {
  const messages = openMessageTable(database);
  const insert = database.prepare(
    "insert into delivery (kind, attempt, due_at, state, answer) values (?, 0, ?, 'waiting', '') returning id",
  );
  const due = database.prepare(
    "select id, kind, attempt from delivery where state = 'waiting' and due_at <= ? and kind in (?, ?) order by due_at, id limit ?",
  );
  const nextDue = database.prepare(
    "select min(due_at) as moment from delivery where state = 'waiting' and due_at > ?",
  );
  const retry = database.prepare('update delivery set attempt = ?, due_at = ?, answer = ? where id = ?');
  const settle = database.prepare('update delivery set state = ?, answer = ? where id = ?');
  const waiting = database.prepare("select id from delivery where state = 'waiting' limit 1");
  const all = database.prepare('select id, kind, attempt, state, answer from delivery order by id');

  const packKind = (of: MessageKind, now: number): void => {
    const ids = messages.unpacked(of);
    for (let start = 0; start < ids.length; start += eventsPerRequest[of]) {
      const delivery = idRow.parse(insert.get(of, now)).id;
      for (const message of ids.slice(start, start + eventsPerRequest[of])) messages.pack(message, delivery);
    }
  };

  return {
    add: messages.add,
    duplicateUnsent: messages.duplicateUnsent,
    shuffleUnsent: messages.shuffleUnsent,
    packMessages: (now) =>
      inTransaction(database, () => {
        for (const each of kind.options) packKind(each, now);
      }),
    due: ({ now, kinds, limit }) =>
      z
        .array(dueRow)
        .parse(due.all(now, kinds[0] ?? '', kinds[1] ?? '', limit))
        .map((row) => ({ ...row, payloads: messages.payloads(row.id) })),
    nextDue: (now) => momentRow.parse(nextDue.get(now)).moment ?? undefined,
    retry: (id, { attempt, dueAt, answer }) => retry.run(attempt, dueAt, answer, id),
    settle: (id, state, answer) => settle.run(state, answer, id),
    isEmpty: () =>
      waiting.get() === undefined && kind.options.every((each) => messages.unpacked(each).length === 0),
    all: () => z.array(stateRow).parse(all.all()),
  };
};
