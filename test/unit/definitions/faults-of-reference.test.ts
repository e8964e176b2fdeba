import { describe, expect, test } from '@jest/globals';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import { reported } from './shipped-files.ts';

const mistakes: readonly Mistake[] = [
  {
    fact: 'a nurture track that does not exist',
    file: 'reasons.yaml',
    from: 'track: growth_watch',
    to: 'track: growth_wach',
    at: 'growth_wach',
    says: 'codes.2.track: there is no nurture track “growth_wach”. Correct it, or add it to nurture.yaml. Allowed: persona_referral, growth_watch,',
  },
  {
    fact: 'a criterion that the scoring model does not have',
    file: 'reasons.yaml',
    from: 'criterion: company_size',
    to: 'criterion: company',
    at: 'company, trait',
    says: 'codes.2.return.criterion: there is no criterion “company”. Correct it, or add it to scoring.yaml. Allowed: company_size, industry, region.',
  },
  {
    fact: 'a trait that nobody holds',
    file: 'reasons.yaml',
    from: 'orChanged: [title]',
    to: 'orChanged: [jobTitle]',
    at: 'jobTitle',
    says: 'codes.1.return.orChanged.0: there is no trait or fact “jobTitle”.',
  },
  {
    fact: 'an activity type that does not exist',
    file: 'reasons.yaml',
    from: 'type: feature_shipped',
    to: 'type: feature_done',
    at: 'feature_done',
    says: 'codes.14.return.type: there is no activity type “feature_done”.',
  },
  {
    fact: 'a scored activity type that does not exist',
    file: 'scoring.yaml',
    from: 'on: [pricing_page_visit]',
    to: 'on: [pricing_page]',
    at: 'pricing_page]',
    says: 'rules.1.on.0: there is no activity type “pricing_page”.',
  },
  {
    fact: 'a scored trait that does not exist',
    file: 'scoring.yaml',
    from: '{ trait: seniority,',
    to: '{ trait: rank,',
    at: 'rank,',
    says: 'rules.14.when.trait: there is no trait or fact “rank”.',
  },
  {
    fact: 'a class that does not exist',
    file: 'reasons.yaml',
    from: 'class: persona',
    to: 'class: person',
    at: 'person\n',
    says: 'codes.1.class: there is no class “person”.',
  },
  {
    fact: 'advice to choose a reason that does not exist',
    file: 'reasons.yaml',
    from: 'choose: [wrong_icp, wrong_company_size, wrong_persona]',
    to: 'choose: [wrong_fit]',
    at: 'wrong_fit',
    says: 'refused.1.choose.0: there is no reason “wrong_fit”.',
  },
  {
    fact: 'a picklist that does not exist',
    file: 'fields.yaml',
    from: 'picklist: industry',
    to: 'picklist: branch',
    at: 'branch\n',
    says: 'shared.6.picklist: there is no picklist “branch”.',
  },
  {
    fact: 'a derived value that its picklist does not have',
    file: 'fields.yaml',
    from: 'value: vp',
    to: 'value: vice_president',
    at: 'vice_president',
    says: 'derivations.1.rules.0.value: there is no value of seniority “vice_president”.',
  },
  {
    fact: 'a stage that does not exist',
    file: 'lifecycle.yaml',
    from: 'from: sal, to: mql',
    to: 'from: sall, to: mql',
    at: 'sall,',
    says: 'transitions.17.from: there is no stage “sall”. Correct it, or add it to lifecycle.yaml. Allowed: subscriber, lead,',
  },
  {
    fact: 'a status that does not exist',
    file: 'lifecycle.yaml',
    from: 'status: qualified',
    to: 'status: confirmed',
    at: 'confirmed\n',
    says: 'stages.4.status: there is no status “confirmed”.',
  },
  {
    fact: 'a required field that does not exist',
    file: 'lifecycle.yaml',
    from: 'requires: [owner]',
    to: 'requires: [rep]',
    at: 'rep]',
    says: 'stages.3.requires.0: there is no field “rep”.',
  },
  {
    fact: 'an entity with a field that does not exist',
    file: 'entities.yaml',
    from: 'fields: [company,',
    to: 'fields: [firm,',
    at: 'firm,',
    says: 'entities.0.fields.0: there is no field “firm”.',
  },
  {
    fact: 'a move missing that the software makes',
    file: 'lifecycle.yaml',
    from: 'from: mql, to: sal,',
    to: 'from: mql, to: sql,',
    at: '- { from: subscriber, to: lead',
    says: 'transitions: there is no move forward or to the side from mql (delivered) to sal (accepted), which the software makes.',
  },
  {
    fact: 'two outcomes of a review with one status',
    file: 'lifecycle.yaml',
    from: 'status: recycled',
    to: 'status: accepted',
    at: 'recycled\n  refusedForGood',
    says: 'roles.returned: has the same status as another outcome of a review',
  },
  {
    fact: 'two lists of what a handoff needs that differ',
    file: 'lifecycle.yaml',
    from: '[email, company, company_domain, lead_source, score]',
    to: '[email, company]',
    at: '[email, company]',
    says: 'stages.2.requires: differs from the fields that are requiredForHandoff in fields.yaml (email, company, company_domain, lead_source, score).',
  },
];

describe('what names nothing is reported at its line and column', () => {
  test.each(mistakes)('$fact', (mistake) => {
    expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
  });
});
