/** Between which sums something counts, and how a receipt says that a sum was cut. */
export interface Limits {
  readonly floor: number;
  readonly cap: number;
  readonly floorLabel: string;
  readonly capLabel: string;
}

interface Limited {
  readonly floor?: number | undefined;
  readonly cap?: number | undefined;
}

/** The limits of something that receipts call by that label. */
export const compileLimits = (label: string, { floor, cap }: Limited): Limits => ({
  floor: floor ?? -Infinity,
  cap: cap ?? Infinity,
  floorLabel: `${label}: no less than ${floor ?? ''}`,
  capLabel: `${label}: no more than ${cap ?? ''}`,
});

/** The sum as far as it counts. */
export const limit = (sum: number, { floor, cap }: Limits): number => Math.max(floor, Math.min(cap, sum));
