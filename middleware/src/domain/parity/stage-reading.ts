import type { Definitions } from '../../definitions/definitions.ts';
import { plainSpelling } from './plain-spelling.ts';

/** Reads a stage as a CRM spells it. */
export interface StageReading {
  /** The key of the stage; blank for what is none of the agreement's. */
  keyOf(spelled: string | null): string;
  isQualified(spelled: string | null): boolean;
}

/** How stages are read under an agreement: a slip in the spelling is reported, and counted as what was meant. */
export function stageReading(definitions: Definitions): StageReading {
  const keys = new Map(definitions.lifecycle.stages.map(({ key, label }) => [plainSpelling(label), key]));
  const qualified = qualifiedStages(definitions);
  const keyOf = (spelled: string | null): string => keys.get(plainSpelling(spelled ?? '')) ?? '';
  return { keyOf, isQualified: (spelled) => qualified.has(keyOf(spelled)) };
}

/** The keys of the stages of a qualified lead: the one in which sales gets it, and those that lead on from there. */
export function qualifiedStages({ lifecycle }: Definitions): ReadonlySet<string> {
  const reached = new Set([lifecycle.roles.delivered]);
  for (const stage of reached)
    for (const { from, to, kind } of lifecycle.transitions)
      if (from === stage && kind === 'forward') reached.add(to);
  return reached;
}
