import type { Receipt } from '@treaty/contract/score';
import type { Rule } from '../../definitions/schema/scoring.ts';

/** How often each rule counts in a receipt, after its cap and decay: the points that it holds in units of those that it gives. */
export function countsOfReceipt(
  rules: readonly Pick<Rule, 'key' | 'points'>[],
  { lines }: Pick<Receipt, 'lines'>,
): readonly number[] {
  const held = new Map<string, number>();
  for (const { rule, points } of lines) held.set(rule, (held.get(rule) ?? 0) + points);
  return rules.map(({ key, points }) => (points === 0 ? 0 : (held.get(key) ?? 0) / points));
}
