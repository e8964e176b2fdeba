import { describe, expect, test } from '@jest/globals';
import { readDefinitions } from '../../../middleware/src/definitions/read-definitions.ts';
import {
  changed,
  filesWith,
  reported,
  shippedDefinitions,
  shippedFiles,
  shippedText,
} from './shipped-files.ts';

describe('the definitions that ship', () => {
  test('are read without a fault or a warning', () => {
    expect(reported(shippedFiles())).toEqual([]);
  });

  test('do not depend on the order of the files', () => {
    expect(readDefinitions(shippedFiles().toReversed())).toEqual(readDefinitions(shippedFiles()));
  });

  test('share fifteen fields, of which five are needed to pass a lead on', () => {
    const { shared } = shippedDefinitions().fields;
    const needed = shared.filter(({ requiredForHandoff }) => requiredForHandoff).map(({ key }) => key);
    expect(shared).toHaveLength(15);
    expect(needed).toEqual(['email', 'company', 'company_domain', 'lead_source', 'score']);
  });
});

describe('faults', () => {
  test('of all files are told at once', () => {
    const files = shippedFiles().map(({ name, text }) => ({ name, text: `${text}\nextra: 1\n` }));
    expect(reported(files)).toHaveLength(files.length);
  });

  test('of shape in one file do not hide a missing reference in another', () => {
    const nurture = changed(shippedText('nurture.yaml'), 'label: Value', 'title: Value');
    const files = filesWith('nurture.yaml', nurture).map(({ name, text }) =>
      name === 'routing.yaml'
        ? { name, text: changed(text, 'person: tom_ashworth', 'person: tom') }
        : { name, text },
    );
    expect(reported(files).map((line) => line.split(':')[0])).toEqual([
      'nurture.yaml',
      'nurture.yaml',
      'routing.yaml',
    ]);
  });

  test('a file that is missing is named', () => {
    const files = shippedFiles().filter(({ name }) => name !== 'nurture.yaml');
    expect(reported(files)).toEqual([
      'nurture.yaml:1:1: this file of the definitions is missing. Restore it.',
    ]);
  });

  test('a file that belongs to no part is named, with those that do', () => {
    const [line] = reported([...shippedFiles(), { name: 'reason.yaml', text: 'codes: []' }]);
    expect(line).toContain(
      'reason.yaml:1:1: no part of the definitions. Rename or remove it. Allowed: manifest.yaml,',
    );
  });

  test('somebody who leaves is reported wherever they answer for something', () => {
    const people = changed(shippedText('people.yaml'), 'active: true', 'active: false');
    const lines = reported(filesWith('people.yaml', people));
    const gone = lines.filter((line) =>
      line.includes('Ruth Calloway is no longer active. Transfer this to someone who is.'),
    );
    expect(gone.map((line) => line.split(':')[0])).toEqual([
      'entities.yaml',
      'pipeline.yaml',
      'routing.yaml',
      'service-levels.yaml',
    ]);
    expect(lines.filter((line) => line.startsWith('people.yaml'))).toHaveLength(3);
  });

  test('who proposed a rule may have left since', () => {
    const left = shippedText('people.yaml').replace(/(name: Tom Ashworth[^#]*?active: )true/, '$1false');
    expect(left).not.toBe(shippedText('people.yaml'));
    expect(reported(filesWith('people.yaml', left))).toEqual([]);
  });

  test('more shared fields than the budget are a warning and keep nothing out of use', () => {
    const read = readDefinitions(
      filesWith('manifest.yaml', changed(shippedText('manifest.yaml'), 'fieldBudget: 20', 'fieldBudget: 14')),
    );
    expect(read).toMatchObject({
      warnings: [{ severity: 'warning', file: 'fields.yaml', path: 'shared' }],
    });
  });
});
