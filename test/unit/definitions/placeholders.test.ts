import { describe, expect, test } from '@jest/globals';
import { hubspotProperties } from '../../../middleware/src/definitions/crm-labels/hubspot-properties.ts';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import { readDefinitions } from '../../../middleware/src/definitions/read-definitions.ts';
import {
  leadPathFiles,
  salesforceFiles,
} from '../../../middleware/generate/salesforce-files/salesforce-files.ts';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import {
  changed,
  filesWith,
  reported,
  shippedDefinitions,
  shippedFiles,
  shippedText,
} from './shipped-files.ts';

function definitionsWith(file: string, from: string, to: string): Definitions {
  const read = readDefinitions(filesWith(file, changed(shippedText(file), from, to)));
  if ('faults' in read) throw new Error('not fit');
  return read.definitions;
}

const mqlOf = ({ lifecycle }: Definitions) => lifecycle.stages.find(({ key }) => key === 'mql');
const helpOf = (definitions: Definitions, path: string): string =>
  [...salesforceFiles(definitions), ...leadPathFiles(definitions)].find((file) => file.path === path)?.text ??
  '';

describe('a text that quotes figures', () => {
  test('is read with the numbers of the model in it', () => {
    expect(mqlOf(shippedDefinitions())).toMatchObject({
      definition:
        'Marketing qualified lead: at least 50 points, at least 15 of them for behaviour, and 1 or more criteria of our ideal customer (50 to 2000 employees, B2B SaaS or Technology, headquarters in North America or EMEA), not excluded, and with email, company name, company domain, lead source and score on record.',
      inBrief: '50 points or more, awaiting review by a rep',
      next: 'A rep accepts or rejects the lead within 24 business hours. A rejection requires a reason.',
    });
  });

  test('no text is left with a brace in it', () => {
    expect(JSON.stringify(shippedDefinitions()).match(/\{[a-z][A-Za-z]*\}/g)).toBeNull();
  });

  test('changes with the threshold: stage, answer, field help, Path and HubSpot say the new number', () => {
    const definitions = definitionsWith(
      'scoring.yaml',
      'when: { score: total, atLeast: 50 }',
      'when: { score: total, atLeast: 60 }',
    );
    expect(mqlOf(definitions)?.definition).toContain('at least 60 points');
    expect(definitions.entities.answers[1]?.answer).toContain('at least 60 points');
    expect(helpOf(definitions, 'objects/Lead/fields/Treaty_Stage__c.field-meta.xml')).toContain(
      'MQL: 60 points or more',
    );
    expect(helpOf(definitions, 'objects/Lead/fields/Treaty_Score__c.field-meta.xml')).toContain(
      'takes 60 points or more',
    );
    expect(helpOf(definitions, 'pathAssistants/Treaty_Lead.pathAssistant-meta.xml')).toContain(
      'at least 60 points',
    );
    const stage = hubspotProperties(definitions).find(({ name }) => name === 'treaty_stage');
    expect(stage?.description).toContain('MQL: 60 points or more');
    expect(stage?.options?.find(({ value }) => value === 'MQL')?.description).toContain('at least 60 points');
  });

  test('changes with the review time and its kind of hours', () => {
    const definitions = definitionsWith(
      'service-levels.yaml',
      'hours: 24\n  mode: business',
      'hours: 1\n  mode: clock',
    );
    expect(definitions.serviceLevels.review.definition).toBe(
      'Sales accepts or rejects every MQL within 1 hour of receiving it.',
    );
    expect(mqlOf(definitions)?.next).toContain('within 1 hour.');
  });

  test('follows the qualification framework in use by one key', () => {
    const definitions = definitionsWith('qualification.yaml', 'inUse: bant', 'inUse: meddic');
    const sql = definitions.lifecycle.stages.find(({ key }) => key === 'sql');
    expect(sql?.definition).toContain(
      'the MEDDIC criteria: Metrics, Economic buyer, Decision criteria, Decision process, Pain and Champion.',
    );
  });

  test('is kept as it was written, too', () => {
    const read = readDefinitions(shippedFiles());
    expect('asWritten' in read && mqlOf(read.asWritten)?.inBrief).toBe(
      '{qualifyingInBrief}, awaiting review by a rep',
    );
  });
});

const mistakes: readonly Mistake[] = [
  {
    fact: 'a figure that nobody named',
    file: 'lifecycle.yaml',
    from: "inBrief: '{qualifyingInBrief}",
    to: "inBrief: '{treshold}",
    at: "'{treshold}",
    says: 'stages.2.inBrief: contains the placeholder {treshold}, which manifest.yaml does not define. Correct it, or add it to figures there. Allowed: qualifying, qualifyingInBrief, threshold,',
  },
  {
    fact: 'a figure in a file that does not exist',
    file: 'manifest.yaml',
    from: 'threshold: scoring.',
    to: 'threshold: score.',
    at: 'score.requirements.threshold',
    says: 'figures.threshold: there is no file “score.yaml”. Correct the path. Allowed: manifest, entities,',
  },
  {
    fact: 'a figure that leads to nothing',
    file: 'manifest.yaml',
    from: 'scoring.requirements.threshold.when',
    to: 'scoring.requirements.treshold.when',
    at: 'scoring.requirements.treshold',
    says: 'figures.threshold: scoring.requirements has no entry “treshold”. Correct the path. Allowed: threshold, behavioural_minimum, icp_criterion.',
  },
  {
    fact: 'a figure that is a text, which quotes such a figure in turn',
    file: 'manifest.yaml',
    from: 'qualifyingInBrief: scoring.qualifying.inBrief',
    to: 'qualifyingInBrief: lifecycle.stages.mql.definition',
    at: 'lifecycle.stages.mql.definition',
    says: 'figures.qualifyingInBrief: points to a text with {qualifying}, which has placeholders itself. Use those in its place.',
  },
  {
    fact: 'a figure that is no number or list',
    file: 'manifest.yaml',
    from: 'scoring.requirements.threshold.when.atLeast',
    to: 'scoring.requirements.threshold.when',
    at: 'scoring.requirements.threshold.when',
    says: 'figures.threshold: points to something that a text cannot quote. Point to a number, a range, a duration, a list of values, or something with a label.',
  },
  {
    fact: 'a figure whose name cannot stand in braces',
    file: 'manifest.yaml',
    from: '  threshold: ',
    to: '  the-threshold: ',
    at: 'the-threshold',
    says: 'figures.the-threshold: expected the name of a figure, such as threshold, found “the-threshold”.',
  },
  {
    fact: 'a figure that no text quotes',
    file: 'manifest.yaml',
    from: '  halfLife: scoring.decay.halfLife\n',
    to: '  halfLife: scoring.decay.halfLife\n  bound: scoring.total.floor\n',
    at: 'scoring.total.floor',
    says: 'figures.bound: warning: no text uses {bound}. Remove it, or use it.',
  },
  {
    fact: 'a definition that is too long for the help of Salesforce once its figures are filled in',
    file: 'lifecycle.yaml',
    from: 'definition: The contract is signed.',
    to: `definition: Signed. ${'{industries} '.repeat(30)}The contract is signed.`,
    at: 'Signed. {',
    says: 'stages.6.definition: has 759 characters with its placeholders filled in; at most 510 fit. Shorten it by 249.',
  },
  {
    fact: 'stages in brief that do not fit on the help of the stage field together',
    file: 'fields.yaml',
    from: 'Each stage has one meaning in both CRMs.',
    to: 'Each stage has one meaning in both CRMs, and in every report that is made from them.',
    at: 'How far the lead has come on',
    says: 'shared.11.definition: with all stages in brief the help text has 539 characters; Salesforce allows 510. Shorten this by 29, or inBrief of the stages in lifecycle.yaml.',
  },
];

describe('a misquoted figure is reported at its line and column', () => {
  test.each(mistakes)('$fact', (mistake) => {
    expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
  });
});
