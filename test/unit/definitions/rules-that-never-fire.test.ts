import { describe, expect, test } from '@jest/globals';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import { changed, filesWith, reported, shippedText } from './shipped-files.ts';

const size = 'when: { trait: companySize, between: [50, 2000] }';
const industry = 'when: { trait: industry, oneOf: [b2b_saas, technology] }';

const mistakes: readonly Mistake[] = [
  {
    fact: 'a range that is the wrong way round',
    file: 'scoring.yaml',
    from: size,
    to: 'when: { trait: companySize, between: [2000, 50] }',
    at: '[2000, 50] }',
    says: 'rules.11.when.between: nothing lies between 2000 and 50. Swap them.',
  },
  {
    fact: 'a threshold above all points that there are',
    file: 'scoring.yaml',
    from: 'when: { score: total, atLeast: 50 }',
    to: 'when: { score: total, atLeast: 150 }',
    at: '150 }',
    says: 'requirements.0.when.atLeast: can never be reached: the rules give 130 points at most. Lower it, or raise points or caps.',
  },
  {
    fact: 'more criteria than there are',
    file: 'scoring.yaml',
    from: 'criteriaMet: { atLeast: 1 } }',
    to: 'criteriaMet: { atLeast: 4 } }',
    at: '{ atLeast: 4 } }',
    says: 'requirements.2.when.criteriaMet: there are only 3 criteria. Require fewer, or add more under criteria.',
  },
  {
    fact: 'two conditions on one trait that no value meets',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { all: [{ trait: industry, equals: retail }, { trait: industry, oneOf: [b2b_saas, media] }] }',
    at: '{ trait: industry, oneOf: [b2b_saas, media]',
    says: 'rules.12.when.all.1: no value of “industry” meets both this and the condition before it. Correct one of the two.',
  },
  {
    fact: 'two ranges of one trait that do not meet',
    file: 'scoring.yaml',
    from: size,
    to: 'when: { all: [{ trait: companySize, below: 50 }, { trait: companySize, between: [50, 2000] }] }',
    at: '{ trait: companySize, between: [50, 2000]',
    says: 'rules.11.when.all.1: no value of “companySize” meets both this and the condition before it.',
  },
  {
    fact: 'a rule on visits for leads that made none',
    file: 'scoring.yaml',
    from: '    on: [webinar_attended]\n',
    to: '    on: [webinar_attended]\n    when: { only: [careers_page_visit] }\n',
    at: '[careers_page_visit] }\n',
    says: 'rules.8.when.only: a lead with only these activities has none that the rule counts (webinar_attended), so it never applies. Correct one of the two.',
  },
  {
    fact: 'a text where the trait is a number',
    file: 'scoring.yaml',
    from: size,
    to: "when: { trait: companySize, equals: '400' }",
    at: "'400'",
    says: 'rules.11.when.equals: “companySize” is a number and never equals “400”. Write a number, without quotes.',
  },
  {
    fact: 'a comparison of sizes with a text',
    file: 'scoring.yaml',
    from: 'trait: seniority, oneOf: [c_level, vp, director]',
    to: 'trait: seniority, atLeast: 3',
    at: '3 }',
    says: 'rules.14.when.atLeast: “seniority” is a text, and this test expects a number: it never matches. Use another test.',
  },
  {
    fact: 'an address in a list of domains',
    file: 'scoring.yaml',
    from: 'values: [gmail.com,',
    to: "values: ['@gmail.com',",
    at: "'@gmail.com'",
    says: 'lists.0.values.0: “@gmail.com” is not a domain, so no address matches it. Write gmail.com.',
  },
  {
    fact: 'a name without an ending in a list of domains',
    file: 'scoring.yaml',
    from: 'values: [rival.example,',
    to: 'values: [rival,',
    at: 'rival,',
    says: 'lists.1.values.0: “rival” is not a domain, so no address matches it. Write it like gmail.com.',
  },
  {
    fact: 'a value that the picklist of a fact does not have',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { trait: leadSource, oneOf: [Webinars] }',
    at: 'Webinars] }',
    says: 'rules.12.when.oneOf.0: there is no value of lead_source “Webinars”. Correct it, or add it to picklists.yaml.',
  },
  {
    fact: 'a fact that is asked for a number',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { trait: title, atLeast: 3 }',
    at: '3 }',
    says: 'rules.12.when.atLeast: “title” is a text, and this test expects a number: it never matches. Use another test.',
  },
  {
    fact: 'a trait or fact that does not exist',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { trait: jobTitle, contains: sales }',
    at: 'jobTitle, contains',
    says: 'rules.12.when.trait: there is no trait or fact “jobTitle”. Correct it, or add it to fields.yaml.',
  },
  {
    fact: 'a part that no value of the picklist has',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { trait: industry, contains: robot }',
    at: 'robot }',
    says: 'rules.12.when.contains: there is no value of industry “robot”.',
  },
  {
    fact: 'a value and a refusal of it',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { all: [{ not: { trait: industry, oneOf: [b2b_saas, media] } }, { trait: industry, equals: media }] }',
    at: '{ trait: industry, equals: media }',
    says: 'rules.12.when.all.1: no value of “industry” meets both this and the condition before it. Correct one of the two.',
  },
  {
    fact: 'what must be known and must not',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { all: [{ trait: industry, equals: media }, { trait: industry, present: false }] }',
    at: '{ trait: industry, present: false }',
    says: 'rules.12.when.all.1: no value of “industry” meets both this and the condition before it.',
  },
  {
    fact: 'tests of one value that exclude each other',
    file: 'scoring.yaml',
    from: industry,
    to: 'when: { trait: industry, equals: media, startsWith: b2b }',
    at: 'media, startsWith',
    says: 'rules.12.when.equals: no value passes this and the other tests beside it. Correct one of them.',
  },
  {
    fact: 'two limits that leave no number',
    file: 'scoring.yaml',
    from: size,
    to: 'when: { trait: companySize, between: [50, 2000], below: 50 }',
    at: '50 }',
    says: 'rules.11.when.below: nothing is below 50 and between 50 and 2000. Correct one of them.',
  },
  {
    fact: 'a property that no activity has',
    file: 'scoring.yaml',
    from: '    on: [whitepaper_download]\n',
    to: '    on: [whitepaper_download]\n    where: { property: client, equals: outlook }\n',
    at: 'client, equals',
    says: 'rules.0.where.property: there is no activity property “client”. Correct it, or add it to picklists.yaml.',
  },
  {
    fact: 'a property of another kind',
    file: 'scoring.yaml',
    from: '    on: [whitepaper_download]\n',
    to: '    on: [whitepaper_download]\n    where: { property: bot, contains: scan }\n',
    at: 'scan }',
    says: 'rules.0.where.contains: “bot” is true or false, and this test expects a text: it never matches. Use another test.',
  },
  {
    fact: 'a property that is neither of two values',
    file: 'scoring.yaml',
    from: '    on: [whitepaper_download]\n',
    to: '    on: [whitepaper_download]\n    where: { all: [{ property: path, equals: /a }, { property: path, equals: /b }] }\n',
    at: '{ property: path, equals: /b }',
    says: 'rules.0.where.all.1: no value of “path” meets both this and the condition before it.',
  },
  {
    fact: 'points for what machines do',
    file: 'scoring.yaml',
    from: '    on: [whitepaper_download]\n',
    to: '    on: [whitepaper_download]\n    where: { property: bot, equals: true }\n',
    at: '{ property: bot, equals: true }\n',
    says: 'rules.0.where: these are the activities of machines (bots), which give no points, so the rule never applies.',
  },
  {
    fact: 'a burst of activities about an unknown property',
    file: 'scoring.yaml',
    from: 'sameProperty: emailId',
    to: 'sameProperty: mailing',
    at: 'mailing',
    says: 'bots.bursts.0.sameProperty: there is no activity property “mailing”.',
  },
  {
    fact: 'engagement of an unknown type under a condition',
    file: 'scoring.yaml',
    from: '    - email_open\n\nbots',
    to: '    - { on: [email_opened], where: { property: bot, equals: false } }\n\nbots',
    at: 'email_opened]',
    says: 'decay.engagement.8.on.0: there is no activity type “email_opened”.',
  },
  {
    fact: 'a threshold that every lead reaches',
    file: 'scoring.yaml',
    from: 'when: { score: total, atLeast: 50 }',
    to: 'when: { score: total, atLeast: 0 }',
    at: '0 }\n  - key: behavioural_minimum',
    says: 'requirements.0.when.atLeast: every lead has 0 points or more, so this requires nothing. Raise it, or remove the requirement.',
  },
  {
    fact: 'a half-life of a hundred years',
    file: 'scoring.yaml',
    from: 'mode: step\n  halfLife: P30D',
    to: 'mode: step\n  halfLife: P36500D',
    at: 'P36500D',
    says: 'decay.halfLife: warning: after a whole year without engagement hardly anything is lost, with a period of 36500 days.',
  },
  {
    fact: 'a half-life of an hour',
    file: 'scoring.yaml',
    from: 'mode: step\n  halfLife: P30D',
    to: 'mode: step\n  halfLife: PT1H',
    at: 'PT1H',
    says: 'decay.halfLife: warning: nearly all points are gone within days, with a period of 1 hour.',
  },
];

describe('a rule, exclusion or requirement that can never come true is reported', () => {
  test.each(mistakes)('$fact', (mistake) => {
    expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
  });

  test('conditions of which one is enough may exclude each other', () => {
    const to = 'when: { any: [{ trait: industry, equals: retail }, { trait: industry, equals: media }] }';
    const mistake = { fact: '', file: 'scoring.yaml', from: industry, to, at: to, says: '' };
    expect(reported(mistaken(mistake)).filter((line) => line.includes('industry” can be'))).toEqual([]);
  });

  test('conditions on facts are conditions like any other', () => {
    const to =
      'when: { any: [{ trait: title, contains: revenue }, { trait: leadSource, equals: webinar }, { trait: phone, present: true }, { trait: company, startsWith: acme }] }';
    const mistake = { fact: '', file: 'scoring.yaml', from: industry, to, at: to, says: '' };
    expect(reported(mistaken(mistake)).filter((line) => line.includes('rules.12'))).toEqual([]);
  });

  test('a trait that nobody tells is a warning, and so is a value that nothing derives', () => {
    const untold = filesWith(
      'fields.yaml',
      changed(shippedText('fields.yaml'), 'hubspot: [company_size]', 'hubspot: []'),
    );
    expect(reported(untold)).toContainEqual(
      expect.stringContaining('rules.11.when.trait: warning: nobody tells “companySize”'),
    );
    const underived = filesWith(
      'fields.yaml',
      changed(shippedText('fields.yaml'), '- value: director', '- value: vp'),
    );
    expect(reported(underived)).toContainEqual(
      expect.stringContaining('rules.14.when.oneOf.2: warning: nothing derives “director” as “seniority”'),
    );
  });
});
