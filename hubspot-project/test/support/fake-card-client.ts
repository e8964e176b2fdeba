import type { CardClient, LoadResult, SaveResult } from '../../src/app/cards/api/card-client.ts';
import type { DecisionRequest } from '../../src/app/cards/contract.d.ts';

type Load = () => LoadResult | Promise<LoadResult>;
type Save = () => SaveResult | Promise<SaveResult>;

/** A client whose results a test sets, and that records its calls. */
export interface FakeCardClient extends CardClient {
  /** The version that each call of `load` named. */
  readonly loads: readonly (string | null)[];
  readonly saves: readonly DecisionRequest[];
  /** From now on the results are these. */
  readonly answer: (results: { load?: Load; save?: Save }) => void;
}

const unreachable = {
  kind: 'failed',
  failure: { kind: 'unreachable', text: 'No response.', id: null },
} as const;

export function fakeCardClient(): FakeCardClient {
  const loads: (string | null)[] = [];
  const saves: DecisionRequest[] = [];
  let load: Load = () => unreachable;
  let save: Save = () => unreachable;
  return {
    loads,
    saves,
    answer: (results) => {
      load = results.load ?? load;
      save = results.save ?? save;
    },
    load: async (since) => {
      loads.push(since);
      return load();
    },
    save: async (request) => {
      saves.push(request);
      return save();
    },
  };
}
