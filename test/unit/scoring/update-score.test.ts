import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { millisecondsPerDay } from '../../../middleware/src/domain/instant.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { activitiesOf, afterwards } from './arbitrary-leads.ts';
import { decayModes, models, types } from './arbitrary-models.ts';
import { activity, at, named, rule, scoring } from './build-scoring.ts';
import { inForce, KeptLead } from './kept-lead.ts';
import { noon, qualifying, strict, visit } from './two-models.ts';

const anyModel = models(fc.oneof(decayModes.exact, decayModes.even));

const visits = scoring({ rules: [rule()] });
const model = inForce(visits);
describe('a score that is kept and renewed', () => {
  test('goes on from what is kept as long as activities come in their order', () => {
    const lead = new KeptLead();
    for (const day of [1, 2, 3]) lead.act(model, visit(day), noon(day));
    expect(lead.refolds).toBe(1);
    expect(lead.lead.receipt?.total).toBe(30);
  });

  test('is made anew from all activities for a late one, and for another model', () => {
    const lead = new KeptLead();
    for (const day of [1, 3]) lead.act(model, visit(day), noon(day));
    lead.act(model, visit(2), noon(4));
    expect(lead.refolds).toBe(2);
    lead.renew(inForce(strict), { kind: 'model' }, noon(5));
    expect(lead.refolds).toBe(3);
    expect(lead.lead.receipt).toMatchObject({ total: 15, modelVersion: '2.0' });
  });

  test('does not break when the clock is set back', () => {
    const lead = new KeptLead();
    lead.act(model, visit(5), noon(5));
    lead.renew(model, { kind: 'decay' }, noon(2));
    expect(lead.lead.receipt?.total).toBe(0);
    lead.renew(model, { kind: 'decay' }, noon(6));
    expect(lead.lead.receipt?.total).toBe(10);
  });

  test('whatever comes in whatever order and however late, it is the score of all activities', () => {
    const arrivals = activitiesOf(types).chain((known) =>
      fc.shuffledSubarray([...known, ...known.slice(0, 5)], { minLength: known.length }).map((order) => ({
        order,
        lateness: known.map((_, index) => (index % 7) - 2),
      })),
    );
    fc.assert(
      fc.property(anyModel, arrivals, afterwards, (generated, { order, lateness }, end) => {
        const any = inForce(generated);
        const traits = { companySize: 400 };
        const lead = new KeptLead(traits);
        const expectAll = (now: number): void => {
          const { receipt, nextDecayAt } = scoreLead(any.model, {
            traits,
            activities: lead.activities,
            at: now,
          });
          expect([lead.lead.receipt, lead.dueAt]).toEqual([receipt, nextDecayAt]);
        };
        order.forEach((next, index) => {
          const now = next.occurredAt + (lateness[index] ?? 0) * 9 * millisecondsPerDay;
          const isNew = !lead.activities.includes(next);
          lead.act(any, next, now);
          if (isNew) expectAll(now);
        });
        lead.renew(any, { kind: 'decay' }, end);
        expectAll(end);
      }),
    );
  });

  test('its history has no gaps: each change begins where the one before ended', () => {
    fc.assert(
      fc.property(anyModel, activitiesOf(types), (generated, done) => {
        const any = inForce(generated);
        const lead = new KeptLead();
        for (const next of done) lead.act(any, next, next.occurredAt);
        lead.changes.forEach(({ before }, index) => {
          expect(before).toEqual(lead.changes[index - 1]?.after ?? null);
        });
        const { total, qualified } = lead.lead.receipt ?? {};
        expect(lead.changes.at(-1)?.after ?? { total, qualified }).toEqual({ total, qualified });
      }),
    );
  });
});

describe('the cause of a change', () => {
  const causes = ({ changes }: KeptLead) => changes.map(({ cause, after }) => [cause, after.total]);

  test('a step that time had brought before is named first', () => {
    const lead = new KeptLead();
    lead.act(model, visit(1), noon(1));
    lead.act(model, activity('visit', '2026-02-05T09:00'), at('2026-02-05T10:00'));
    expect(causes(lead)).toEqual([
      ['activity', 10],
      ['decay', 5],
      ['activity', 15],
    ]);
  });

  test('data that changed after such a step do not take the blame for it', () => {
    const sized = inForce(
      scoring({
        rules: [rule(), rule({ key: 'size', group: 'fit', when: { trait: 'size', atLeast: 50 } })],
      }),
    );
    const lead = new KeptLead({ size: 100 });
    lead.act(sized, visit(1), noon(1));
    lead.change(sized, { size: 10 }, at('2026-02-05T10:00'));
    expect(causes(lead)).toEqual([
      ['activity', 20],
      ['decay', 15],
      ['data', 5],
    ]);
  });

  test('an activity after which points start anew is a reset', () => {
    const resetting = inForce(
      scoring({
        rules: [rule()],
        resets: [{ ...named('recycling'), on: ['recycled'], groups: ['behaviour'] }],
      }),
    );
    const lead = new KeptLead();
    lead.act(resetting, visit(1), noon(1));
    lead.act(resetting, activity('recycled', '2026-01-02T09:00'), noon(2));
    expect(causes(lead)).toEqual([
      ['activity', 10],
      ['reset', 0],
    ]);
  });

  test('an activity that was dated ahead is the cause when its time has come', () => {
    const lead = new KeptLead();
    lead.act(model, visit(9), noon(1));
    expect(lead.dueAt).toBe(visit(9).occurredAt);
    lead.renew(model, { kind: 'decay' }, noon(9));
    expect(causes(lead)).toEqual([
      ['activity', 0],
      ['activity', 10],
    ]);
  });

  test('a model that came into force before the news is named first', () => {
    const lead = new KeptLead();
    lead.act(inForce(qualifying), visit(1), noon(1));
    lead.act(inForce(strict), visit(2), noon(2));
    expect(causes(lead)).toEqual([
      ['activity', 10],
      ['model', 5],
      ['activity', 10],
    ]);
  });
});
