import { describe, expect, test } from '@jest/globals';
import { whyThisLead } from '../../../middleware/src/domain/lead-card/why-this-lead.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead, type LeadScore } from '../../../middleware/src/domain/scoring/score-lead.ts';
import type { Facts } from '../../../middleware/src/domain/scoring/value-tests.ts';
import { composeScore } from '../../../middleware/src/services/definitions/compose-score.ts';
import { activity, at, sumOfLines } from './build-scoring.ts';
import { exampleDefinitions } from './example-models.ts';
import { modelSettings } from '../../../middleware/src/domain/scoring/model-settings.ts';

/** Something done at noon of such a day of 2026, such as 01-20. */
type Done = readonly [type: string, day: string];

const scorer = (name: string) => {
  const definitions = exampleDefinitions(name);
  const model = compileModel(definitions.scoring, modelSettings(definitions));
  return (done: readonly Done[], traits: Facts = {}, day = '01-31'): LeadScore => {
    const activities = done.map(([type, on]) => activity(type, `2026-${on}T12:00`));
    const score = scoreLead(model, { traits, activities, at: at(`2026-${day}T12:00`) });
    expect(sumOfLines(score)).toBe(score.receipt.total);
    return score;
  };
};

const ideal: Facts = { companySize: 400, industry: 'technology', region: 'EMEA', seniority: 'vp' };

describe('one hundred points', () => {
  const score = scorer('hundred-points');
  const behaviour = (done: readonly Done[], day?: string) => score(done, {}, day).receipt.behavioural;

  test('a demo request qualifies by itself, whoever asks', () => {
    expect(score([['demo_request', '01-20']]).receipt).toMatchObject({ total: 100, qualified: true });
  });

  test('fit gives 70 points at most, so the best company has yet to do something', () => {
    expect(score([], ideal).receipt).toMatchObject({ fit: 70, total: 70, qualified: false });
    const visits: Done[] = [
      ['pricing_page_visit', '01-20'],
      ['pricing_page_visit', '01-21'],
    ];
    expect(score(visits, ideal).receipt).toMatchObject({ total: 100, qualified: true });
  });

  test('a price visit counts once a day, a webinar once a week, a whitepaper once in 90 days', () => {
    expect(behaviour([['pricing_page_visit', '01-20'], ['pricing_page_visit', '01-20']])).toBe(15); // prettier-ignore
    expect(behaviour([['webinar_attended', '01-20'], ['event_attended', '01-26']])).toBe(15); // prettier-ignore
    expect(behaviour([['webinar_attended', '01-20'], ['event_attended', '01-27']])).toBe(30); // prettier-ignore
    const papers = (second: string) =>
      behaviour([['whitepaper_download', '01-01'], ['page_view', '01-25'], ['page_view', '02-20'], ['page_view', '03-20'], ['whitepaper_download', second]], '04-05'); // prettier-ignore
    expect([papers('03-31'), papers('04-01')]).toEqual([16, 26]);
  });

  test('behaviour loses ten points after each 30 idle days', () => {
    const done: Done[] = [['demo_request', '01-01']];
    expect(behaviour(done, '01-31')).toBe(90);
    expect(behaviour(done, '03-01')).toBe(90);
    expect(behaviour(done, '03-02')).toBe(80);
  });

  test('who unsubscribes keeps the points for fit alone', () => {
    const done: Done[] = [['demo_request', '01-20'], ['careers_page_visit', '01-21'], ['unsubscribed', '01-22']]; // prettier-ignore
    expect(score(done, ideal).receipt).toMatchObject({ behavioural: 0, fit: 70, negative: 0, total: 70 });
  });

  test('sales hands it back: behaviour starts again from nothing', () => {
    const done: Done[] = [['demo_request', '01-20'], ['handed_back', '01-22'], ['pricing_page_visit', '01-25']]; // prettier-ignore
    expect(score(done, ideal).receipt).toMatchObject({ behavioural: 15, total: 85, qualified: false });
  });

  test('who qualifies again gets 20 points more, at most once a month', () => {
    expect(behaviour([['requalified', '01-02']])).toBe(20);
    expect(behaviour([['requalified', '01-02'], ['handed_back', '01-03'], ['requalified', '01-30']])).toBe(0); // prettier-ignore
    expect(behaviour([['requalified', '01-01'], ['handed_back', '01-03'], ['requalified', '01-31']])).toBe(20); // prettier-ignore
  });
});

describe('a matrix of fit and behaviour', () => {
  const score = scorer('matrix');
  const companies: Readonly<Record<string, Facts>> = {
    A: ideal,
    B: { companySize: 400, industry: 'technology' },
    C: { companySize: 400 },
    D: { region: 'EMEA' },
  };
  const doings: Readonly<Record<string, readonly Done[]>> = {
    1: [['demo_request', '01-20']],
    2: [['pricing_page_visit', '01-20'], ['pricing_page_visit', '01-21']], // prettier-ignore
    3: [['pricing_page_visit', '01-20']],
    4: [['page_view', '01-20']],
  };
  const cells = Object.keys(companies).flatMap((grade) =>
    Object.keys(doings).map((level) => ({ cell: `${grade}${level}` })),
  );

  test.each(cells)('the cell $cell', ({ cell }) => {
    const [grade = '', level = ''] = cell;
    const { receipt } = score(doings[level] ?? [], companies[grade]);
    const qualifies = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'].includes(cell);
    expect(receipt).toMatchObject({ qualified: qualifies, missing: qualifies ? [] : ['matrix'] });
  });

  test('the receipt says where fit and behaviour stand, and the card says it first', () => {
    const { receipt } = score(doings['2'] ?? [], companies['A']);
    expect(receipt.bands).toEqual({ grade: 'a', level: 'two' });
    expect(whyThisLead(exampleDefinitions('matrix'), receipt)[0]).toEqual({
      text: 'Fit: A, Behaviour: 2',
      points: null,
    });
  });

  test('an idle lead falls to the next level, and out of the matrix', () => {
    const done = doings['2'] ?? [];
    expect(score(done, companies['B'], '02-04').receipt).toMatchObject({ bands: { level: 'three' }, qualified: false }); // prettier-ignore
    expect(score(done, companies['A'], '02-04').receipt).toMatchObject({ behavioural: 15, qualified: true });
    expect(score(done, companies['A'], '02-18').receipt).toMatchObject({ bands: { level: 'four' }, qualified: false }); // prettier-ignore
  });

  test('the page of the definitions names the cells that are worth a call', () => {
    const { requirements } = composeScore(exampleDefinitions('matrix'));
    expect(requirements.map(({ value }) => value)).toEqual([
      'Fit A with Behaviour 1, 2 or 3; Fit B with Behaviour 1 or 2; Fit C with Behaviour 1',
    ]);
  });
});
