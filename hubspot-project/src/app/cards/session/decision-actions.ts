import type { CardClient } from '../api/card-client.ts';
import type { LeadCard, DecisionRequest } from '../contract.d.ts';
import type { CardState, Choice, RejectionDraft } from './card-state.ts';
import type { Platform } from './platform.ts';
import type { Polling } from './polling.ts';
import type { Store } from './store.ts';

/** How a user decides on the lead. */
export interface DecisionActions {
  readonly accept: () => void;
  readonly startRejection: () => void;
  readonly chooseReason: (reason: string) => void;
  readonly enterDetail: (detail: string | null) => void;
  /** Sends the drafted rejection, if it has everything that its reason requires. */
  readonly reject: () => void;
  /** Sends the decision that was not saved once more, with the same idempotency key. */
  readonly retry: () => void;
  /** Discards the draft, and the decision that was not saved. */
  readonly discard: () => void;
}

type Decision = Omit<DecisionRequest, 'idempotencyKey'>;

/** Saves decisions through the client; the store tells how far they are. */
export function createDecisionActions(
  store: Store<CardState>,
  polling: Polling,
  { client, platform }: { client: CardClient; platform: Platform },
): DecisionActions {
  const save = async (request: DecisionRequest): Promise<void> => {
    if (store.get().save.kind === 'saving') return;
    store.set({ save: { kind: 'saving', request } });
    const result = await client.save(request);
    if (result.kind === 'saved') {
      const now = platform.now();
      const loaded = { kind: 'ready', card: result.card, asOf: now, refreshFailure: null } as const;
      store.set({ loaded, now, draft: null, save: { kind: 'none' } });
      polling.pollSoon();
    } else {
      store.set({ save: { kind: 'failed', request, failure: result.failure } });
      polling.pollNow();
    }
  };

  const decide = (decision: Decision): void => {
    const last = store.get().save;
    const isRetry = last.kind === 'failed' && isSameDecision(last.request, decision);
    void save(isRetry ? last.request : { idempotencyKey: platform.newIdempotencyKey(), ...decision });
  };

  const changeDraft = (changes: Partial<RejectionDraft>): void => {
    const { draft } = store.get();
    if (draft !== null) store.set({ draft: { ...draft, ...changes } });
  };

  return {
    accept: () => {
      const cycle = cycleOf(store.get());
      if (cycle !== null) decide({ cycle, verdict: 'accepted' });
    },
    startRejection: () => {
      const cycle = cycleOf(store.get());
      if (cycle !== null) store.set({ draft: { cycle, choice: null, detail: null, isDetailMissing: false } });
    },
    chooseReason: (reason) =>
      changeDraft({ choice: choiceOf(store.get(), reason), detail: null, isDetailMissing: false }),
    enterDetail: (detail) => changeDraft({ detail, isDetailMissing: false }),
    reject: () => {
      const { draft } = store.get();
      if (draft?.choice == null) return;
      const decision = rejection(draft, draft.choice);
      if (decision === null) changeDraft({ isDetailMissing: true });
      else decide(decision);
    },
    retry: () => {
      const last = store.get().save;
      if (last.kind === 'failed') void save(last.request);
    },
    discard: () => store.set({ draft: null, save: { kind: 'none' } }),
  };
}

const cardOf = ({ loaded }: CardState): LeadCard | null => (loaded.kind === 'ready' ? loaded.card : null);

const cycleOf = (state: CardState): number | null => cardOf(state)?.handoff?.cycle ?? null;

const choiceOf = (state: CardState, reason: string): Choice | null =>
  cardOf(state)?.choices.reject.find((choice) => choice.reason === reason) ?? null;

/** Null while the detail is missing that the reason requires. */
function rejection({ cycle, detail }: RejectionDraft, choice: Choice): Decision | null {
  const decision = { cycle, verdict: 'rejected', reason: choice.reason } as const;
  if (choice.detail === null) return decision;
  const given = detail?.trim() ?? '';
  return given === '' ? null : { ...decision, detail: given };
}

const isSameDecision = (request: DecisionRequest, decision: Decision): boolean =>
  request.cycle === decision.cycle &&
  request.verdict === decision.verdict &&
  request.reason === decision.reason &&
  request.detail === decision.detail;
