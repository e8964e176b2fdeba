import { describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { fieldLabels } from '../../../middleware/src/definitions/crm-labels/field-labels.ts';
import { hubspotProperties } from '../../../middleware/src/definitions/crm-labels/hubspot-properties.ts';
import { limits } from '../../../middleware/src/definitions/crm-labels/limits.ts';
import { pathSteps } from '../../../middleware/src/definitions/crm-labels/path-guidance.ts';
import { salesforceFiles } from '../../../middleware/generate/salesforce-files/salesforce-files.ts';
import { rewritten } from './rewritten.ts';
import { shippedDefinitions } from './shipped-files.ts';

const shipped = shippedDefinitions();
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'customValue' });
const fileAt = (path: string, definitions = shipped): string => {
  const file = salesforceFiles(definitions).find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is not made`);
  return file.text;
};
const valuesIn = (
  set: string,
  definitions = shipped,
): readonly { fullName: string; label: string; isActive?: string }[] =>
  (
    parser.parse(fileAt(`globalValueSets/${set}.globalValueSet-meta.xml`, definitions)) as {
      GlobalValueSet: { customValue: { fullName: string; label: string; isActive?: string }[] };
    }
  ).GlobalValueSet.customValue;

describe('both CRMs', () => {
  test.each([
    ['Treaty_Stage', 'treaty_stage'],
    ['Treaty_Status', 'treaty_status'],
    ['Treaty_Reason', 'treaty_reason'],
  ])('have the same values of %s, to the letter and in the same order', (set, property) => {
    const options = hubspotProperties(shipped).find(({ name }) => name === property)?.options ?? [];
    expect(valuesIn(set).map(({ fullName, label }) => [fullName, label])).toEqual(
      options.map(({ value, label }) => [value, label]),
    );
    expect(valuesIn(set).map(({ isActive }) => isActive === 'false')).toEqual(
      options.map(({ hidden }) => hidden),
    );
  });

  test('show the same help for a field', () => {
    for (const { help, hubspot, salesforce } of fieldLabels(shipped)) {
      const property = hubspotProperties(shipped).find(({ name }) => name === hubspot);
      if (property !== undefined) expect(property.description).toBe(help);
      for (const name of salesforce.lead.filter((candidate) => candidate.startsWith('Treaty_')))
        expect(fileAt(`objects/Lead/fields/${name}.field-meta.xml`)).toContain(
          `<inlineHelpText>${help}</inlineHelpText>`,
        );
    }
  });

  test('keep retired reasons readable, and let nobody choose them', () => {
    expect(valuesIn('Treaty_Reason').filter(({ isActive }) => isActive === 'false')).toEqual([
      { fullName: 'not_ready', default: 'false', isActive: 'false', label: 'Not ready' },
      { fullName: 'bad_fit', default: 'false', isActive: 'false', label: 'Bad fit' },
    ]);
  });

  test('have room for every text', () => {
    for (const { label, help, values } of fieldLabels(shipped)) {
      expect(label.length).toBeLessThanOrEqual(limits.salesforce.fieldLabel);
      expect(help.length).toBeLessThanOrEqual(limits.salesforce.helpText);
      for (const value of values) {
        expect(value.label.length).toBeLessThanOrEqual(limits.salesforce.valueLabel);
        expect(value.definition.length).toBeLessThanOrEqual(limits.hubspot.description);
      }
    }
  });
});

describe('the help on the stage field', () => {
  test('says every stage in brief', () => {
    const help = fieldLabels(shipped).find(({ key }) => key === 'stage')?.help ?? '';
    for (const { label, inBrief } of shipped.lifecycle.stages)
      expect(help).toContain(`${label}: ${inBrief}.`);
  });
});

describe('the Path', () => {
  test('has a step for each stage, with the fields that it needs and what comes next', () => {
    const steps = pathSteps(shipped);
    expect(steps.map(({ value }) => value)).toEqual(shipped.lifecycle.stages.map(({ label }) => label));
    expect(steps[2]).toEqual({
      value: 'MQL',
      fields: ['Email', 'Company', 'Website', 'LeadSource', 'Treaty_Score__c'],
      guidance: [
        shipped.lifecycle.stages[2]?.definition,
        'Before a lead enters: The score qualifies. No exclusion applies. The data that sales needs is on record.',
        'Next: A rep accepts or rejects the lead within 24 business hours. A rejection requires a reason.',
      ],
    });
  });
});

describe('what is made for Salesforce', () => {
  test('is the same, byte for byte, each time', () => {
    expect(salesforceFiles(shippedDefinitions())).toEqual(salesforceFiles(shippedDefinitions()));
  });

  test('is sound XML whatever the texts hold', () => {
    const { definitions } = rewritten(
      [
        'lifecycle.yaml',
        'definition: Rejected for good. Does not return.',
        'definition: \'Given "back" & <for> good.\'',
      ],
      ['fields.yaml', 'Why the lead was rejected,', 'Why the lead "A & B" <was> turned down,'],
    );
    const text = fileAt('objects/Lead/fields/Treaty_Reason__c.field-meta.xml', definitions);
    expect(text).toContain('Why the lead &quot;A &amp; B&quot; &lt;was&gt; turned down,');
    const field = parser.parse(text) as { CustomField: { inlineHelpText: string } };
    expect(field.CustomField.inlineHelpText).toContain('Why the lead "A & B" <was> turned down,');
  });

  test('asks for a reason with every status that a rejection leads to, whatever it is called', () => {
    const { definitions } = rewritten([
      'lifecycle.yaml',
      'label: Recycled\n    definition: Returned',
      'label: "Given \\"back\\""\n    definition: Returned',
    ]);
    expect(
      fileAt(
        'objects/Treaty_Handoff__c/validationRules/Reason_Required.validationRule-meta.xml',
        definitions,
      ),
    ).toContain('ISPICKVAL(Status__c, &quot;Given \\&quot;back\\&quot;&quot;),');
  });

  test('asks for a detail with every reason that needs one, and no other', () => {
    const rule = fileAt('objects/Treaty_Handoff__c/validationRules/Detail_Required.validationRule-meta.xml');
    const named = [...rule.matchAll(/ISPICKVAL\(Reason__c, &quot;(\w+)&quot;\)/g)].map(([, key]) => key);
    expect(named).toEqual(
      shipped.reasons.codes.filter(({ detail }) => detail !== null).map(({ key }) => key),
    );
  });

  test.each([
    ['Reason_Required', 'OR(ISNEW(), ISCHANGED(Status__c), ISCHANGED(Reason__c))'],
    ['Detail_Required', 'OR(ISNEW(), ISCHANGED(Reason__c), ISCHANGED(Detail__c))'],
  ])('holds no old handoff to the %s of today when something else of it is saved', (name, condition) => {
    const path = `objects/Treaty_Handoff__c/validationRules/${name}.validationRule-meta.xml`;
    expect(fileAt(path)).toContain(`AND(\n    ${condition},\n`);
  });

  test('leaves the fields that the org had before alone', () => {
    const { definitions } = rewritten(['fields.yaml', 'lead: [Title]', 'lead: [Job_Title__c]']);
    expect(salesforceFiles(definitions).map(({ path }) => path)).toEqual(
      salesforceFiles(shipped).map(({ path }) => path),
    );
  });
});
