import { describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../middleware/src/domain/lead.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { activity, at, named, rule, score, sumOfLines } from './build-scoring.ts';
import { inForce, KeptLead } from './kept-lead.ts';
import { shippedModel, shippedScoring } from './shipped-scoring.ts';

const receiptAt = (time: string, activities: readonly Activity[]) =>
  scoreLead(shippedModel, { traits: {}, activities, at: at(time) }).receipt;

/** A click in an email, so many seconds after nine. */
const click = (seconds: number, email: string | null, id = `click ${String(seconds)} ${String(email)}`) =>
  activity('email_click', '2026-01-15T09:00', {
    id,
    occurredAt: at('2026-01-15T09:00') + seconds * 1000,
    ...(email === null ? {} : { properties: { emailId: email } }),
  });

const januaryVisits = ['15', '16', '17'].map((day) => activity('pricing_page_visit', `2026-01-${day}T15:00`));
const byMachine = (given: Activity): Activity => ({ ...given, properties: { bot: true } });

describe('what a machine did', () => {
  const opens = Array.from({ length: 21 }, (_, index) =>
    activity('email_open', '2026-02-01T09:00', {
      id: `open ${String(index).padStart(2, '0')}`,
      occurredAt: at('2026-02-01T09:00') + index * 14 * 86_400_000,
    }),
  );

  test('keeps no old points alive: three visits in January are gone in November, whatever opens the emails', () => {
    expect(receiptAt('2026-11-23T09:00', [...januaryVisits, ...opens]).behavioural).toBe(50);
    const without = receiptAt('2026-11-23T09:00', januaryVisits);
    const { behavioural, lines } = receiptAt('2026-11-23T09:00', [...januaryVisits, ...opens.map(byMachine)]);
    expect(behavioural).toBe(without.behavioural);
    expect(behavioural).toBeLessThan(0.1);
    expect(lines).toEqual(without.lines);
  });

  test('gives no points and is told beside those that counted', () => {
    const [, second, ...others] = januaryVisits;
    if (second === undefined) throw new Error('there is a second visit');
    const receipt = receiptAt('2026-01-18T09:00', [
      ...januaryVisits.slice(0, 1),
      byMachine(second),
      ...others,
    ]);
    expect(receipt.behavioural).toBe(30);
    expect(receipt.lines[0]?.note).toBe('1 more by a machine gave no points');
  });

  test('does not make the careers page one of several pages, nor a visitor of who never came', () => {
    const careers = activity('careers_page_visit', '2026-01-15T09:00');
    const open = byMachine(activity('email_open', '2026-01-16T09:00'));
    expect(receiptAt('2026-01-17T09:00', [careers, open]).negative).toBe(-15);
    expect(receiptAt('2026-01-17T09:00', [byMachine(careers)]).negative).toBe(0);
  });

  test('does not start points anew, however the rule for that is written', () => {
    const resets = [{ ...named('left'), on: ['left'], groups: ['behaviour'] }];
    const bots = { label: 'Machines', definition: 'What no person did.', bursts: [] };
    const activities = [
      activity('visit', '2026-01-01T09:00'),
      byMachine(activity('left', '2026-01-02T09:00')),
    ];
    const where = { property: 'bot', equals: true } as const;
    const model = { rules: [rule()], resets };
    expect(score({ ...model, bots: { ...bots, where } }, { activities }).receipt.total).toBe(10);
    expect(score(model, { activities }).receipt.total).toBe(0);
  });
});

describe('clicks in one email', () => {
  test('within five seconds are a scanner’s: none of them counts', () => {
    expect(receiptAt('2026-01-16T09:00', [click(0, 'spring')]).behavioural).toBe(2);
    expect(receiptAt('2026-01-16T09:00', [click(0, 'spring'), click(5, 'spring')]).behavioural).toBe(0);
    expect(
      receiptAt('2026-01-16T09:00', [click(0, 'spring'), click(4, 'spring'), click(8, 'spring')]).behavioural,
    ).toBe(0);
  });

  test('further apart, or in two emails, are the person’s', () => {
    const apart = receiptAt('2026-01-16T09:00', [click(0, 'spring'), click(5.001, 'spring')]);
    expect([apart.behavioural, apart.lines[0]?.note]).toEqual([
      2,
      '1 more on the same day as one that counted gave no points',
    ]);
    expect(receiptAt('2026-01-16T09:00', [click(0, 'spring'), click(1, 'summer')]).behavioural).toBe(2);
  });

  test('of which nobody says in which email they were are taken for one email', () => {
    expect(receiptAt('2026-01-16T09:00', [click(0, null), click(2, null)]).behavioural).toBe(0);
  });

  test('without a time of their own say nothing of how fast they came', () => {
    const assumed = [0, 1].map((seconds) => ({ ...click(seconds, null), occurredAtAssumed: true }));
    expect(receiptAt('2026-01-16T09:00', assumed).behavioural).toBe(2);
  });

  test('take back what the first of them gave, when the second comes', () => {
    const model = inForce(shippedScoring);
    const lead = new KeptLead();
    lead.act(model, click(0, 'spring'), at('2026-01-15T09:00'));
    expect(lead.lead.receipt?.behavioural).toBe(2);
    lead.act(model, click(3, 'spring'), at('2026-01-15T09:01'));
    expect(lead.lead.receipt?.behavioural).toBe(0);
    expect(lead.refolds).toBe(2);
  });
});

describe('engagement under a condition', () => {
  const decay = {
    ...named('decay'),
    mode: 'step' as const,
    halfLife: 'P30D',
    engagement: ['visit', { on: ['open'], where: { property: 'client', equals: 'person' } }],
  };
  const after = (client: string) => {
    const activities = [
      activity('visit', '2026-01-01T09:00'),
      activity('open', '2026-01-20T09:00', { properties: { client } }),
    ];
    return score({ rules: [rule()], decay }, { activities, at: '2026-02-10T09:00' });
  };

  test('ends idleness only for the activities that meet it', () => {
    expect(after('person').receipt.total).toBe(10);
    expect(after('proxy').receipt.total).toBe(5);
    expect(sumOfLines(after('proxy'))).toBe(5);
  });
});
