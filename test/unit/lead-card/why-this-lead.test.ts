import { expect, test } from '@jest/globals';
import type { Receipt, ReceiptLine } from '@treaty/contract/score';
import { whyThisLead } from '../../../middleware/src/domain/lead-card/why-this-lead.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { aLead } from '../support/a-lead.ts';

const definitions = shippedDefinitions();

const line = (change: Partial<ReceiptLine>): ReceiptLine => ({
  rule: 'pricing',
  group: 'behaviour',
  kind: 'earned',
  label: 'Pricing page visit',
  points: 15,
  ...change,
});
const why = (...lines: ReceiptLine[]) => {
  const { receipt } = aLead();
  if (receipt === null) throw new Error('a lead was scored');
  return whyThisLead(definitions, { ...receipt, lines } satisfies Receipt);
};
const activity = (type: string, occurredAt: string) => ({ id: occurredAt, type, occurredAt });

test('a rule counts with what cap and decay left of it', () => {
  const lines = [
    line({ points: 45 }),
    line({ kind: 'decay', points: -30 }),
    line({ rule: 'size', label: 'Company size', points: 20 }),
  ];
  expect(why(...lines).map(({ text, points }) => [text, points])).toEqual([
    ['Company size', 20],
    ['Pricing page visit', 15],
  ]);
});

test('what speaks against it stands before the second reason', () => {
  const lines = [
    line({ points: 30 }),
    line({ rule: 'size', label: 'Company size', points: 20 }),
    line({ rule: 'market', label: 'Outside the target market', points: -10 }),
    line({ rule: 'private', label: 'Private address', points: -20 }),
  ];
  expect(why(...lines).map(({ text }) => text)).toEqual(['Pricing page visit', 'Private address']);
});

test('a rule that decayed to nothing is no reason', () => {
  expect(why(line({ points: 15 }), line({ kind: 'decay', points: -15 }))).toEqual([]);
});

test('the last thing it did comes last, whichever rule it counted for', () => {
  const lines = [
    line({ activities: [activity('pricing_page_visit', '2026-11-01T09:00:00.000Z')] }),
    line({
      rule: 'demo',
      label: 'Demo request',
      points: 30,
      activities: [activity('demo_request', '2026-11-20T09:00:00.000Z')],
    }),
  ];
  expect(why(...lines).at(-1)).toEqual({ text: 'Last: Demo request, 2026-11-20', points: null });
});

test('nothing done, nothing said', () => {
  expect(why()).toEqual([]);
});
