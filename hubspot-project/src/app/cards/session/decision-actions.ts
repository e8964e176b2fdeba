import type { LeadCard, VerdictRequest } from '../contract.d.ts';
import type { CardExchange } from '../exchange/card-exchange.ts';
import type { Asking } from './polling.ts';
import type { CardState, Choice, Draft } from './card-state.ts';
import type { Platform } from './platform.ts';
import type { Store } from './store.ts';

/** What somebody can do about a lead on its card. */
export interface Deciding {
  readonly accept: () => void;
  readonly beginRejection: () => void;
  readonly chooseReason: (reason: string) => void;
  readonly enterDetail: (detail: string | null) => void;
  /** Sends the rejection that was made up, if it has all that its reason needs. */
  readonly reject: () => void;
  /** Sends the verdict that was not saved once more, with the same key. */
  readonly sendAgain: () => void;
  /** Drops the rejection, and the verdict that was not saved. */
  readonly drop: () => void;
}

type Decision = Omit<VerdictRequest, 'idempotencyKey'>;

export function createDeciding(
  store: Store<CardState>,
  asking: Asking,
  { exchange, platform }: { exchange: CardExchange; platform: Platform },
): Deciding {
  const send = async (request: VerdictRequest): Promise<void> => {
    if (store.get().saving.kind === 'under_way') return;
    store.set({ saving: { kind: 'under_way', request } });
    const sent = await exchange.send(request);
    if (sent.kind === 'saved') {
      const now = platform.now();
      const reading = { kind: 'ready', card: sent.card, asOf: now, trouble: null } as const;
      store.set({ reading, now, draft: null, saving: { kind: 'none' } });
      asking.askSoon();
    } else {
      store.set({ saving: { kind: 'failed', request, failure: sent.failure } });
      asking.askNow();
    }
  };

  const decide = (decision: Decision): void => {
    const { saving } = store.get();
    const isSame = saving.kind === 'failed' && says(saving.request, decision);
    void send(isSame ? saving.request : { idempotencyKey: platform.newKey(), ...decision });
  };

  const change = (changes: Partial<Draft>): void => {
    const { draft } = store.get();
    if (draft !== null) store.set({ draft: { ...draft, ...changes } });
  };

  return {
    accept: () => {
      const cycle = cycleOf(store.get());
      if (cycle !== null) decide({ cycle, verdict: 'accepted' });
    },
    beginRejection: () => {
      const cycle = cycleOf(store.get());
      if (cycle !== null) store.set({ draft: { cycle, choice: null, detail: null, lacksDetail: false } });
    },
    chooseReason: (reason) =>
      change({ choice: choiceOf(store.get(), reason), detail: null, lacksDetail: false }),
    enterDetail: (detail) => change({ detail, lacksDetail: false }),
    reject: () => {
      const { draft } = store.get();
      if (draft?.choice == null) return;
      const decision = rejection(draft, draft.choice);
      if (decision === null) change({ lacksDetail: true });
      else decide(decision);
    },
    sendAgain: () => {
      const { saving } = store.get();
      if (saving.kind === 'failed') void send(saving.request);
    },
    drop: () => store.set({ draft: null, saving: { kind: 'none' } }),
  };
}

const cardOf = ({ reading }: CardState): LeadCard | null => (reading.kind === 'ready' ? reading.card : null);

const cycleOf = (state: CardState): number | null => cardOf(state)?.handoff?.cycle ?? null;

const choiceOf = (state: CardState, reason: string): Choice | null =>
  cardOf(state)?.choices.reject.find((choice) => choice.reason === reason) ?? null;

/** Null while the detail is missing that the reason needs. */
function rejection({ cycle, detail }: Draft, choice: Choice): Decision | null {
  const decision = { cycle, verdict: 'rejected', reason: choice.reason } as const;
  if (choice.detail === null) return decision;
  const given = detail?.trim() ?? '';
  return given === '' ? null : { ...decision, detail: given };
}

const says = (request: VerdictRequest, decision: Decision): boolean =>
  request.cycle === decision.cycle &&
  request.verdict === decision.verdict &&
  request.reason === decision.reason &&
  request.detail === decision.detail;
