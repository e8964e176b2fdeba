import { describe, expect, test } from '@jest/globals';
import { expectedFault, mistaken } from './mistake.ts';
import { industry, neverFiring } from './never-firing.ts';
import { neverMatching } from './never-matching.ts';
import { changed, filesWith, reported, shippedText } from './shipped-files.ts';

describe('a rule, exclusion or requirement that can never come true is reported', () => {
  test.each([...neverFiring, ...neverMatching])('$fact', (mistake) => {
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
