/** One write to HubSpot's properties API. */
export interface Write {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the contact properties: empty, `/treaty_key`, `/groups`. */
  readonly path: string;
  readonly body?: unknown;
  /** What it does, in words. */
  readonly summary: string;
}

/** What a setup would write, in order, and what it cannot do itself. */
export interface Plan {
  readonly writes: readonly Write[];
  readonly remarks: readonly string[];
}

export const nothing: Plan = { writes: [], remarks: [] };

/** Plans one after the other. */
export const joined = (plans: readonly Plan[]): Plan => ({
  writes: plans.flatMap(({ writes }) => writes),
  remarks: plans.flatMap(({ remarks }) => remarks),
});
