import type { Asked, CardExchange, Sent } from '../../src/app/cards/exchange/card-exchange.ts';
import type { VerdictRequest } from '../../src/app/cards/contract.d.ts';

/** An exchange that a test answers for, and that remembers what it was asked. */
export interface FakeExchange extends CardExchange {
  readonly asked: readonly (string | null)[];
  readonly sent: readonly VerdictRequest[];
  /** From now on the answers are these. */
  readonly answer: (with_: { ask?: () => Asked | Promise<Asked>; send?: () => Sent | Promise<Sent> }) => void;
}

const unreachable = {
  kind: 'failed',
  failure: { kind: 'unreachable', text: 'Nobody answers.', id: null },
} as const;

export function fakeExchange(): FakeExchange {
  const asked: (string | null)[] = [];
  const sent: VerdictRequest[] = [];
  let ask: () => Asked | Promise<Asked> = () => unreachable;
  let send: () => Sent | Promise<Sent> = () => unreachable;
  return {
    asked,
    sent,
    answer: (answers) => {
      ask = answers.ask ?? ask;
      send = answers.send ?? send;
    },
    ask: async (since) => {
      asked.push(since);
      return ask();
    },
    send: async (request) => {
      sent.push(request);
      return send();
    },
  };
}
