import type { Instant } from '../instant.ts';
import type { FoldState } from './fold-state.ts';

/** What scoring keeps of a lead beside its receipt. */
export interface ScoreState {
  /** Names the model that the fold belongs to. */
  readonly modelHash: string;
  readonly fold: FoldState;
  /** When the earliest of the activities occurs that are dated ahead and therefore not folded in. */
  readonly aheadAt: Instant | null;
  /** Qualified by a new model alone: not handed off before its own behaviour or data renew its score. */
  readonly heldBack: boolean;
}
