import { describe, expect, test } from '@jest/globals';
import { activity, at, rule } from './build-scoring.ts';
import { inForce, KeptLead } from './kept-lead.ts';
import { noon, qualifying, strict, visit } from './two-models.ts';

describe('a lead that another model alone qualifies', () => {
  const browsing = (): KeptLead => {
    const lead = new KeptLead();
    lead.act(inForce(strict), visit(1), noon(1));
    return lead;
  };
  const isHeldBack = ({ kept }: KeptLead): boolean | undefined => kept?.heldBack;

  test('is held back, unless the publisher hands such leads off', () => {
    for (const handsOff of [false, true]) {
      const lead = browsing();
      lead.renew(inForce(qualifying, handsOff), { kind: 'model' }, noon(2));
      expect(lead.lead.receipt?.qualified).toBe(true);
      expect(isHeldBack(lead)).toBe(!handsOff);
    }
  });

  test('stays so while only time passes or nothing that matters changes', () => {
    const lead = browsing();
    lead.renew(inForce(qualifying), { kind: 'model' }, noon(2));
    lead.renew(inForce(qualifying), { kind: 'decay' }, noon(3));
    lead.change(inForce(qualifying), { name: 'other' }, noon(4));
    lead.act(inForce(qualifying), activity('click', '2026-01-05T09:00'), noon(5));
    expect(isHeldBack(lead)).toBe(true);
  });

  test('is free with an activity that counts, also at a full cap', () => {
    const capped = inForce({ ...qualifying, rules: [rule({ cap: 10 })] });
    const lead = browsing();
    lead.renew(capped, { kind: 'model' }, noon(2));
    expect(isHeldBack(lead)).toBe(true);
    lead.act(capped, visit(3), noon(3));
    expect(lead.lead.receipt?.total).toBe(10);
    expect(isHeldBack(lead)).toBe(false);
  });

  test('is judged afresh once it does not qualify any more', () => {
    const lead = browsing();
    lead.renew(inForce(qualifying), { kind: 'model' }, noon(2));
    lead.renew(inForce(qualifying), { kind: 'decay' }, at('2026-02-05T10:00'));
    expect(lead.lead.receipt?.qualified).toBe(false);
    expect(isHeldBack(lead)).toBe(false);
  });

  test('one that had qualified before is not held back', () => {
    const lead = new KeptLead();
    for (const day of [1, 2]) lead.act(inForce(strict), visit(day), noon(day));
    lead.act(inForce(qualifying), visit(3), noon(3));
    const lower = inForce({ ...qualifying, version: '3.0' });
    lead.renew(lower, { kind: 'model' }, noon(4));
    expect(isHeldBack(lead)).toBe(false);
  });
});
