import { describe, expect, test } from '@jest/globals';
import { deriveTraits } from '../../../middleware/src/domain/facts/derive-traits.ts';
import { shippedDefinitions } from './shipped-files.ts';

const { derivations } = shippedDefinitions().fields;

describe('the word tables that ship', () => {
  test.each([
    ['VP of Marketing', { seniority: 'vp', jobFunction: 'marketing' }],
    ['Vice President, Marketing and Communications', { seniority: 'vp', jobFunction: 'marketing' }],
    ['President & CEO', { seniority: 'c_level' }],
    ['Chief Revenue Officer', { seniority: 'c_level', jobFunction: 'sales' }],
    ['Head of Revenue Operations', { seniority: 'vp', jobFunction: 'revops' }],
    ['Director of Sales Operations', { seniority: 'director', jobFunction: 'revops' }],
    ['Managing Director', { seniority: 'c_level' }],
    ['Product Owner', { seniority: 'individual', jobFunction: 'product' }],
    ['Chief of Staff', { seniority: 'manager' }],
    ['IT Manager', { seniority: 'manager', jobFunction: 'it' }],
    ['Account Executive', { seniority: 'individual', jobFunction: 'sales' }],
    ['Student', { jobSeeker: true }],
    ['Student Success Manager', { seniority: 'manager' }],
    ['Internal Auditor', {}],
  ])('tell from the title %s', (title, told) => {
    expect(deriveTraits(derivations, { title }, {})).toEqual(told);
  });

  test.each([
    ['US', 'NA'],
    ['DE', 'EMEA'],
    ['NO', 'EMEA'],
    ['JP', 'APAC'],
    ['BR', 'LATAM'],
  ])('tell from the country %s the region %s', (country, region) => {
    expect(deriveTraits(derivations, {}, { country })).toEqual({ country, region });
  });
});
