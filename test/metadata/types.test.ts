import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { faultsOf } from './support/faults-of.ts';
import { readPlatformTypes } from './support/platform-types.ts';
import { readEverything, root, withChange } from './support/source-folder.ts';
import type { Metadata } from './support/source-folder.ts';
import { parseXml } from './support/xml.ts';

const types = readPlatformTypes();
const folder = readEverything();

const faultsIn = (files: readonly Metadata[]): string[] =>
  files.flatMap(({ path, content }) => faultsOf(content, types).map((fault) => `${path}: ${fault}`));

describe('by the types of the Metadata API', () => {
  test.each(folder.map(({ path, content }) => [path, content] as const))('%s is read', (_, content) => {
    expect(faultsOf(content, types)).toEqual([]);
  });

  test.each(readdirSync(join(root, 'manifest')))('manifest/%s is read', (file) => {
    expect(faultsOf(parseXml(readFileSync(join(root, 'manifest', file), 'utf8')), types)).toEqual([]);
  });
});

describe('not read is', () => {
  const key = 'Lead/fields/Treaty_Key__c.field-meta.xml';
  const overdue = 'Treaty_Review_Overdue.flow-meta.xml';
  const leadPage = 'Treaty_Lead.flexipage-meta.xml';
  test.each([
    ['a misspelt element', key, 'inlineHelpText>', 'inlineHelp>', '<inlineHelp> is unknown'],
    ['a word out of its list', key, '<type>Text<', '<type>Texte<', 'may not hold "Texte"'],
    ['an element twice', key, '<label>', '<label>Key</label><label>', '<label> stands there 2 times'],
    ['no yes or no', key, '<unique>true<', '<unique>yes<', 'may not hold "yes"'],
    ['no number', key, '<length>64<', '<length>long<', 'may not hold "long"'],
    ['a foreign namespace', key, 'sforce.com', 'example.com', 'is not in the namespace'],
    ['an unknown unit of time', overdue, '>Minutes<', '>BusinessHours<', 'may not hold "BusinessHours"'],
    [
      'a page without a name',
      leadPage,
      '<masterLabel>Treaty: Lead</masterLabel>',
      '',
      '<masterLabel> is missing',
    ],
    [
      'a list in pieces',
      leadPage,
      '<flexiPageRegions>',
      '<flexiPageRegions><name>top</name><type>Region</type></flexiPageRegions><sobjectType>Lead</sobjectType><flexiPageRegions>',
      '<flexiPageRegions> elements do not stand together',
    ],
  ])('%s', (_, ...[path, from, to, fault]) => {
    expect(faultsIn(withChange(folder, { path, from, to }))).toEqual(
      expect.arrayContaining([expect.stringContaining(fault)]),
    );
  });
});
