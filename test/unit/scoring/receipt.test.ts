import { describe, expect, test } from '@jest/globals';
import { activity, group, named, rule, score } from './build-scoring.ts';

describe('a receipt', () => {
  test('names the model, the instant, each rule with its activities, cap and decay', () => {
    const { receipt } = score(
      { version: '4.1', rules: [rule({ cap: 15 })] },
      {
        activities: [activity('visit', '2026-01-01T09:00'), activity('visit', '2026-01-02T09:00')],
        at: '2026-02-01T09:00',
      },
    );
    const behaviour = { rule: 'visits', group: 'behaviour' };
    expect(receipt).toEqual({
      modelVersion: '4.1',
      at: '2026-02-01T09:00:00.000Z',
      behavioural: 7.5,
      fit: 0,
      negative: 0,
      total: 7.5,
      lines: [
        {
          ...behaviour,
          kind: 'earned',
          label: 'The visits',
          points: 20,
          activities: [
            { id: 'visit 2026-01-01T09:00', type: 'visit', occurredAt: '2026-01-01T09:00:00.000Z' },
            { id: 'visit 2026-01-02T09:00', type: 'visit', occurredAt: '2026-01-02T09:00:00.000Z' },
          ],
        },
        { ...behaviour, kind: 'cap', label: 'The visits: no more than 15', points: -5 },
        { ...behaviour, kind: 'decay', label: 'The visits: The decay', points: -7.5 },
      ],
      exclusions: [],
      cleared: [],
      missing: [],
      shortfall: {},
      criteria: [],
      qualified: true,
    });
  });

  test('says of which activities the time was not given', () => {
    const { receipt } = score(
      { rules: [rule()] },
      {
        activities: [
          activity('visit', '2026-01-01T09:00'),
          activity('visit', '2026-01-02T09:00', { occurredAtAssumed: true }),
        ],
      },
    );
    const [line] = receipt.lines;
    expect(line?.note).toBe('no time given for 1: the time of receipt was used');
    expect(line?.activities?.map(({ occurredAtAssumed }) => occurredAtAssumed)).toEqual([undefined, true]);
  });

  test('names the newest fifty activities of a rule and counts them all', () => {
    const activities = Array.from({ length: 70 }, (_, n) =>
      activity('visit', '2026-01-01T00:00', { id: `v${String(n).padStart(2, '0')}` }),
    );
    const [line] = score({ rules: [rule({ points: 1 })] }, { activities }).receipt.lines;
    expect(line?.points).toBe(70);
    expect(line?.activities).toHaveLength(50);
    expect([line?.activities?.[0]?.id, line?.activities?.at(-1)?.id]).toEqual(['v20', 'v69']);
    expect(line?.note).toBe('20 earlier ones not listed');
  });

  test('lists the criteria that are met, exclusions and what is missing by their keys, in the order of the model', () => {
    const when = (trait: string) => ({ trait, present: true });
    const { receipt } = score(
      {
        groups: [group({ key: 'fit', part: 'fit', decays: false })],
        rules: ['size', 'industry', 'title'].map((key) => rule({ key, group: 'fit', when: when(key) })),
        criteria: ['industry', 'size'],
        exclusions: [
          { ...named('competitor'), when: when('rival') },
          { ...named('customer'), when: when('customer') },
        ],
        requirements: [
          { ...named('threshold'), when: { score: 'total', atLeast: 100 } },
          { ...named('criteria'), when: { criteriaMet: { atLeast: 3 } } },
        ],
      },
      { traits: { size: 1, industry: 'x', title: 'y', customer: true, rival: true } },
    );
    expect(receipt).toMatchObject({
      criteria: ['size', 'industry'],
      exclusions: ['competitor', 'customer'],
      missing: ['threshold', 'criteria'],
      qualified: false,
    });
  });

  test('an excluded lead keeps its points', () => {
    const excluding = [{ ...named('rival'), when: { trait: 'rival', present: true } }];
    const activities = [activity('visit', '2026-01-01T09:00')];
    const { receipt } = score(
      { rules: [rule()], exclusions: excluding },
      { activities, traits: { rival: 'yes' } },
    );
    expect(receipt).toMatchObject({ total: 10, missing: [], exclusions: ['rival'], qualified: false });
  });
});

describe('what is remembered beside a receipt', () => {
  const model = {
    groups: [group(), group({ key: 'fit', part: 'fit', decays: false })],
    rules: [
      rule({ every: 'P1D' }),
      rule({ key: 'webinar', on: ['webinar'] }),
      rule({ key: 'form', on: ['form'], group: 'fit' }),
    ],
  };

  test('when behaviour last counted: not what came too soon, nor what is not behaviour', () => {
    const activities = [
      activity('visit', '2026-01-01T09:00'),
      activity('visit', '2026-01-01T10:00'),
      activity('form', '2026-01-03T09:00'),
    ];
    const { lastCountedAt, lastEngagementAt } = score(model, { activities });
    expect(lastCountedAt).toBe(Date.parse('2026-01-01T09:00Z'));
    expect(lastEngagementAt).toBe(Date.parse('2026-01-01T10:00Z'));
  });

  test('nothing, for a lead that did nothing', () => {
    expect(score(model, {})).toMatchObject({
      lastCountedAt: null,
      lastEngagementAt: null,
      nextDecayAt: null,
    });
  });
});
