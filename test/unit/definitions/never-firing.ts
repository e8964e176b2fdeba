import type { Mistake } from './mistake.ts';

/** The condition of the rule on the company size. */
export const size = 'when: { trait: companySize, between: [50, 2000] }';
/** The condition of the rule on the industry. */
export const industry = 'when: { trait: industry, oneOf: [b2b_saas, technology] }';

/** Rules, exclusions and requirements that can never come true, and what is said of each. */
export const neverFiring: readonly Mistake[] = [
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
    from: '        gmail.com,',
    to: "        '@gmail.com',",
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
];
