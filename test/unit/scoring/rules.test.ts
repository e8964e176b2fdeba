import { describe, expect, test } from '@jest/globals';
import { activity, group, named, rule, score, sumOfLines } from './build-scoring.ts';

const visits = (...times: string[]) => times.map((time) => activity('visit', time));

describe('a rule on activities', () => {
  test('counts a further activity only when the time between has passed', () => {
    const { receipt } = score(
      { rules: [rule({ every: 'P1D' })] },
      { activities: visits('2026-01-10T09:00', '2026-01-11T08:59', '2026-01-11T09:00', '2026-01-11T10:00') },
    );
    expect(receipt.behavioural).toBe(20);
    expect(receipt.lines[0]?.note).toBe('2 more within 24 hours of one that counted gave no points');
    expect(receipt.lines[0]?.activities).toHaveLength(2);
  });

  test('an activity at a full cap gives nothing, but counts for the time between', () => {
    const { receipt, lastCountedAt } = score(
      { rules: [rule({ every: 'P2D', cap: 10 })] },
      { activities: visits('2026-01-10T09:00', '2026-01-12T09:00', '2026-01-13T09:00') },
    );
    expect(receipt.lines.map(({ kind, points }) => [kind, points])).toEqual([
      ['earned', 20],
      ['cap', -10],
    ]);
    expect(lastCountedAt).toBe(Date.parse('2026-01-12T09:00Z'));
  });

  test('counts only activities with the properties asked for', () => {
    const enterprise = { property: 'plan', equals: 'enterprise' };
    const { receipt } = score(
      { rules: [rule({ where: enterprise })] },
      {
        activities: [
          activity('visit', '2026-01-10T09:00', { properties: { plan: 'Enterprise' } }),
          activity('visit', '2026-01-11T09:00', { properties: { plan: 'free' } }),
          activity('visit', '2026-01-12T09:00'),
        ],
      },
    );
    expect(receipt.behavioural).toBe(10);
  });

  test('gives its points only to leads that meet its condition, as they are now', () => {
    const model = { rules: [rule({ when: { trait: 'seniority', equals: 'vp' } })] };
    const activities = visits('2026-01-10T09:00');
    expect(score(model, { activities, traits: { seniority: 'vp' } }).receipt.behavioural).toBe(10);
    const other = score(model, { activities, traits: {} }).receipt;
    expect([other.behavioural, other.lines]).toEqual([0, []]);
  });

  test('may take points; its cap is the most that it takes', () => {
    const { receipt } = score(
      { rules: [rule({ group: 'negative', points: -10, cap: -15 })] },
      { activities: visits('2026-01-10T09:00', '2026-01-11T09:00') },
    );
    expect(receipt.negative).toBe(-15);
    expect(receipt.lines.map(({ label, points }) => [label, points])).toEqual([
      ['The visits', -20],
      ['The visits: no less than -15', 5],
    ]);
  });

  test('an activity that the model does not know has no effect', () => {
    const model = { rules: [rule()] };
    const known = visits('2026-01-10T09:00');
    const with_ = score(model, { activities: [...known, activity('stranger', '2026-01-11T09:00')] });
    expect(with_).toEqual(score(model, { activities: known }));
  });

  test('one activity may serve several rules, several activity types one rule', () => {
    const model = { rules: [rule({ on: ['visit', 'call'] }), rule({ key: 'again', points: 1 })] };
    const activities = [activity('visit', '2026-01-10T09:00'), activity('call', '2026-01-10T09:00')];
    expect(score(model, { activities }).receipt.behavioural).toBe(21);
  });
});

describe('groups and the whole score', () => {
  test('a group is cut at its cap and lifted to its floor, the score at its own', () => {
    const groups = [
      group({ cap: 15 }),
      group({ key: 'negative', part: 'negative', decays: false, floor: -5 }),
    ];
    const rules = [rule(), rule({ key: 'bad', group: 'negative', points: -10 })];
    const result = score(
      { groups, rules, total: { floor: 0, cap: 8 } },
      { activities: visits('2026-01-10T09:00', '2026-01-11T09:00') },
    );
    const { behavioural, negative, total, lines } = result.receipt;
    expect([behavioural, negative, total]).toEqual([15, -5, 8]);
    expect(lines.map(({ rule: key, kind, points }) => [key, kind, points])).toEqual([
      ['visits', 'earned', 20],
      ['behaviour', 'cap', -5],
      ['bad', 'earned', -20],
      ['negative', 'floor', 15],
      ['total', 'cap', -2],
    ]);
    expect(sumOfLines(result)).toBe(8);
  });

  test('several groups may make up one part, and only some of them decay', () => {
    const groups = [group(), group({ key: 'lasting', decays: false })];
    const rules = [rule(), rule({ key: 'bought', group: 'lasting', on: ['purchase'] })];
    const activities = [...visits('2026-01-01T00:00'), activity('purchase', '2026-01-01T00:00')];
    expect(score({ groups, rules }, { activities, at: '2026-03-02T00:00' }).receipt.behavioural).toBe(12.5);
  });

  test('a rule that is no integer leaves no crumbs: a rounding line takes them', () => {
    const rules = [rule({ points: 0.1 }), rule({ key: 'b', points: 0.2 }), rule({ key: 'c', points: 0.7 })];
    const result = score({ rules }, { activities: visits('2026-01-10T09:00', '2026-01-11T09:00') });
    expect(sumOfLines(result)).toBe(result.receipt.total);
  });
});

describe('a reset', () => {
  const resets = [{ ...named('recycled'), on: ['recycled'], groups: ['behaviour'] }];
  const model = {
    resets,
    rules: [rule({ every: 'P7D' }), rule({ key: 'size', group: 'fit', when: { trait: 'x', present: true } })],
  };

  test('lets a group start again from nothing and says so', () => {
    const activities = [...visits('2026-01-01T09:00'), activity('recycled', '2026-01-05T09:00')];
    const { receipt } = score(model, { activities, traits: { x: 1 } });
    expect([receipt.behavioural, receipt.fit]).toEqual([0, 10]);
    expect(receipt.lines[0]).toEqual({
      rule: 'recycled',
      group: 'behaviour',
      kind: 'reset',
      label: 'The recycled',
      points: 0,
      activities: [
        { id: 'recycled 2026-01-05T09:00', type: 'recycled', occurredAt: '2026-01-05T09:00:00.000Z' },
      ],
    });
  });

  test('new behaviour counts again, and the time between two that count still holds', () => {
    const before = [...visits('2026-01-01T09:00'), activity('recycled', '2026-01-05T09:00')];
    const soon = score(model, { activities: [...before, ...visits('2026-01-06T09:00')] });
    const later = score(model, { activities: [...before, ...visits('2026-01-08T09:00')] });
    expect([soon.receipt.behavioural, later.receipt.behavioural]).toEqual([0, 10]);
    expect(soon.lastCountedAt).toBe(Date.parse('2026-01-01T09:00Z'));
  });

  test('an activity that resets and gives points gives them afterwards', () => {
    const both = { resets: [{ ...named('restart'), on: ['visit'], groups: ['behaviour'] }], rules: [rule()] };
    const { receipt } = score(both, { activities: visits('2026-01-10T09:00', '2026-01-11T09:00') });
    expect(receipt.behavioural).toBe(10);
  });
});
