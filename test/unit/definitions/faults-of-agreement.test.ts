import { describe, expect, test } from '@jest/globals';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import { reported } from './shipped-files.ts';

const mistakes: readonly Mistake[] = [
  {
    fact: 'stages that each require the other one first',
    file: 'lifecycle.yaml',
    from: '{ from: sql,          to: sal,          by: [revops, sales],     kind: backward',
    to: '{ from: sql,          to: sal,          by: [revops, sales],     kind: forward',
    at: '{ from: sql,          to: sal,',
    says: 'transitions.18: the forward moves form a circle: sal → sql → sal. Each of these stages requires another of them first. Make one of the moves backward or side, or remove it.',
  },
  {
    fact: 'a stage that no lead ever reaches',
    file: 'lifecycle.yaml',
    from: '{ from: opportunity,  to: closed_won,   by: [sales],             kind: forward',
    to: '{ from: opportunity,  to: closed_won,   by: [sales],             kind: backward',
    at: 'closed_won\n    label',
    says: 'stages.6.key: no move forward or to the side leads from subscriber to “closed_won”, so no lead ever reaches it. Add a move, or retire the stage.',
  },
  {
    fact: 'a value with other capitals in the two CRMs',
    file: 'picklists.yaml',
    from: 'hubspot: Technology',
    to: 'hubspot: technology',
    at: 'Technology\n        aliases:\n          [\n            Tech,',
    says: 'picklists.0.values.1.salesforce: “Technology” in Salesforce and “technology” in HubSpot differ only by case. Spell both the same.',
  },
  {
    fact: 'a pipeline stage with other capitals in the two CRMs',
    file: 'pipeline.yaml',
    from: 'salesforce: Proposal made',
    to: 'salesforce: Proposal Made',
    at: 'Proposal Made',
    says: 'stages.2.salesforce: “Proposal Made” in Salesforce and “Proposal made” in HubSpot differ only by case.',
  },
  {
    fact: 'a signature for sales by somebody of marketing',
    file: 'manifest.yaml',
    from: 'approvals: {}',
    to: 'approvals: { sales: amir_haddad }',
    at: 'amir_haddad }',
    says: 'approvals.sales: Amir Haddad does not belong to sales. Have someone from sales sign. Allowed: ruth_calloway, sofia_marchetti,',
  },
  {
    fact: 'a signature under the own proposal',
    file: 'manifest.yaml',
    from: 'proposedBy: ines_carvalho\napprovals: {}',
    to: 'proposedBy: ruth_calloway\napprovals: { sales: ruth_calloway }',
    at: 'ruth_calloway }',
    says: 'approvals.sales: Ruth Calloway proposed this version. Someone else has to sign for sales.',
  },
  {
    fact: 'a signature of somebody who is not listed',
    file: 'manifest.yaml',
    from: 'approvals: {}',
    to: 'approvals: { sales: ruth }',
    at: 'ruth }',
    says: 'approvals.sales: there is no person “ruth”. Correct it, or add it to people.yaml.',
  },
  {
    fact: 'managers who manage each other',
    file: 'people.yaml',
    from: 'manager: null',
    to: 'manager: henrik_dahl',
    at: 'ruth_calloway\n    timeZone: Europe/London\n    active',
    says: 'persons.2.manager: managers form a circle: ruth_calloway → henrik_dahl → ruth_calloway. Give one of them another manager, or none.',
  },
  {
    fact: 'a framework in use that does not exist',
    file: 'qualification.yaml',
    from: 'inUse: bant',
    to: 'inUse: champ',
    at: 'champ',
    says: 'inUse: there is no framework “champ”. Correct it, or add it to qualification.yaml. Allowed: bant, meddic.',
  },
  {
    fact: 'a framework that can never be confirmed',
    file: 'qualification.yaml',
    from: 'confirmed: 4',
    to: 'confirmed: 5',
    at: '5\n    criteria',
    says: 'frameworks.0.confirmed: BANT has only 4 criteria, so 5 can never be confirmed. Require fewer.',
  },
  {
    fact: 'a question without an answer that confirms',
    file: 'qualification.yaml',
    from: 'definition: We have spoken with this person.\n            confirms: true',
    to: 'definition: We have spoken with this person.\n            confirms: false',
    at: '- key: met\n',
    says: 'frameworks.1.criteria.1.answers: no answer confirms “Economic buyer”. Mark one as confirming.',
  },
  {
    fact: 'a field for the framework that does not exist',
    file: 'qualification.yaml',
    from: 'field: qualification',
    to: 'field: qualified',
    at: 'qualified\n',
    says: 'field: there is no field “qualified”. Correct it, or add it to fields.yaml.',
  },
  {
    fact: 'a pipeline in which no deal can be lost',
    file: 'pipeline.yaml',
    from: 'outcome: lost\n    probability: 0',
    to: 'outcome: open\n    probability: 0',
    at: '- key: next_step_agreed',
    says: 'stages: no stage has the outcome lost. Add one, or correct the outcomes.',
  },
  {
    fact: 'a won deal that is not certain',
    file: 'pipeline.yaml',
    from: 'probability: 100',
    to: 'probability: 99',
    at: '99',
    says: 'stages.4.probability: a deal that is won has a probability of 100. Write 100.',
  },
  {
    fact: 'a stage of the pipeline for a stage of the lead that does not exist',
    file: 'pipeline.yaml',
    from: 'leadStage: closed_won',
    to: 'leadStage: won',
    at: 'won\n    outcome',
    says: 'stages.4.leadStage: there is no stage “won”. Correct it, or add it to lifecycle.yaml.',
  },
  {
    fact: 'a comparison that does not exist',
    file: 'fields.yaml',
    from: 'compareAs: title',
    to: 'compareAs: titles',
    at: 'titles\n',
    says: 'shared.4.compareAs: there is no comparison “titles”. Correct it, or add it to fields.yaml. Allowed: words, title, company_name, phone.',
  },
  {
    fact: 'no field that shows the reason',
    file: 'fields.yaml',
    from: '    picklist: reason\n',
    to: '',
    at: '- key: email\n',
    says: 'shared: no field has the picklist reason, which both CRMs show on every lead. Add one.',
  },
];

describe('what the two teams cannot both mean is reported at its line and column', () => {
  test.each(mistakes)('$fact', (mistake) => {
    expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
  });

  test('somebody who signed and left since is a warning: the signature stands', () => {
    const [line, ...others] = reported(
      mistaken({
        fact: '',
        file: 'manifest.yaml',
        from: 'approvals: {}',
        to: 'approvals: { sales: tom_ashworth, marketing: amir_haddad }',
        at: '',
        says: '',
      }).map(({ name, text }) => ({
        name,
        text:
          name === 'people.yaml' ? text.replace(/(key: tom_ashworth[^#]*?active: )true/, '$1false') : text,
      })),
    );
    expect(line).toMatch(
      /^manifest\.yaml:\d+:21 approvals\.sales: warning: Tom Ashworth, who signed for sales, is no longer active\. Someone else has to sign the next version\.$/,
    );
    expect(others).toEqual([]);
  });
});
