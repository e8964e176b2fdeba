import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DefinitionFile } from '../../../middleware/src/definitions/definition-file.ts';
import {
  transferDuties,
  type DutyTransfer,
} from '../../../middleware/cli/definitions/transfer-duties/transfer-duties.ts';
import {
  filesWith,
  reported,
  shippedDefinitions,
  shippedFiles,
  shippedText,
} from '../../unit/definitions/shipped-files.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const nora: DutyTransfer = { from: 'nora_whitfield', to: 'paul_stenberg', deputy: 'ines_carvalho' };

/** The files after a transfer that must succeed. */
function transferred(files: readonly DefinitionFile[], wish: DutyTransfer): readonly DefinitionFile[] {
  const result = transferDuties(files, wish);
  if ('refused' in result) throw new Error(result.refused.join('\n'));
  return files.map((file) => result.files.find(({ name }) => name === file.name) ?? file);
}

const left = (files: readonly DefinitionFile[], person: string): readonly DefinitionFile[] =>
  files.map(({ name, text }) =>
    name === 'people.yaml'
      ? { name, text: text.replace(new RegExp(`(key: ${person}[^#]*?active: )true`), '$1false') }
      : { name, text },
  );

describe('everything that a person is responsible for', () => {
  test('goes over in one operation, so that the person can leave', () => {
    expect(reported(left(shippedFiles(), nora.from)).length).toBeGreaterThan(20);
    expect(reported(left(transferred(shippedFiles(), nora), nora.from))).toEqual([]);
  });

  test('also of somebody who left already', () => {
    expect(reported(transferred(left(shippedFiles(), nora.from), nora))).toEqual([]);
  });

  test('is described, duty by duty', () => {
    const result = transferDuties(shippedFiles(), nora);
    expect('sentences' in result && result.sentences).toEqual(
      expect.arrayContaining([
        'reasons.yaml: Paul Stenberg is steward of “Reasons”.',
        'fields.yaml: Paul Stenberg is steward of “Email”.',
        'fields.yaml: Paul Stenberg is steward of “Company size”. Inês Carvalho is its deputy.',
        'scoring.yaml: Paul Stenberg is steward of “Scoring”.',
        'people.yaml: Paul Stenberg is lead of “Marketing operations”.',
      ]),
    );
  });

  test('leaves to the person what they once proposed or signed', () => {
    const signed = filesWith(
      'manifest.yaml',
      shippedText('manifest.yaml').replace('approvals: {}', 'approvals: { marketing: nora_whitfield }'),
    );
    const after = transferred(signed, nora);
    const named = after.filter(({ text }) => text.includes(nora.from)).map(({ name }) => name);
    expect(named).toEqual(['manifest.yaml', 'people.yaml', 'scoring.yaml']);
  });

  test('a manager: those below get the new manager, who reports to the manager above', () => {
    const after = transferred(shippedFiles(), {
      from: 'sofia_marchetti',
      to: 'daniel_reyes',
      deputy: 'ruth_calloway',
    });
    const people = after.find(({ name }) => name === 'people.yaml')?.text ?? '';
    expect(people).not.toContain('manager: sofia_marchetti');
    expect(/key: daniel_reyes[^#]*?manager: (\w+)/.exec(people)?.[1]).toBe('ruth_calloway');
    expect(/key: grace_okafor[^#]*?manager: (\w+)/.exec(people)?.[1]).toBe('daniel_reyes');
  });
});

describe('a transfer is all or nothing', () => {
  test.each<[string, DutyTransfer, string]>([
    [
      'one person would be steward and deputy',
      { from: nora.from, to: nora.to },
      'fields.yaml: Paul Stenberg would be steward and deputy of “Company size”. Name its new deputy with --deputy.',
    ],
    [
      'nobody has that key',
      { from: 'nora', to: 'paul_stenberg' },
      'There is no person “nora” in people.yaml. Allowed: ruth_calloway,',
    ],
    [
      'a team is to take over',
      { from: nora.from, to: 'revenue_operations' },
      '“revenue_operations” is a team. Name a person: only a person can be responsible.',
    ],
    [
      'somebody transfers to themselves',
      { from: nora.from, to: nora.from },
      'Nothing to transfer: --from and --to name the same person.',
    ],
    [
      'the deputy is who takes over',
      { ...nora, deputy: nora.to },
      '--deputy and --to must be two different persons.',
    ],
    [
      'the deputy is who leaves',
      { ...nora, deputy: nora.from },
      '--deputy and --from must be two different persons.',
    ],
  ])('%s: refused, with what to do', (_, wish, says) => {
    const result = transferDuties(shippedFiles(), wish);
    expect('refused' in result && result.refused).toContainEqual(expect.stringContaining(says));
  });

  test('who takes over must still be there', () => {
    const result = transferDuties(left(shippedFiles(), nora.to), nora);
    expect(result).toEqual({
      refused: [expect.stringContaining('Paul Stenberg is no longer active. Allowed: ')],
    });
  });

  test('a file that is not sound YAML: refused, with its place', () => {
    const result = transferDuties(filesWith('nurture.yaml', 'steward: [nora'), nora);
    expect(result).toEqual({ refused: [expect.stringContaining('nurture.yaml:1:15: not valid YAML')] });
  });
});

describe('the files keep their form', () => {
  const persons = shippedDefinitions().people.persons.map(({ key }) => key);

  test('whoever transfers to whomever: names of persons change, and not one byte besides', () => {
    const pick = fc.constantFrom(...persons);
    const withoutNames = (text: string): string =>
      persons
        .reduce((rest, person) => rest.replaceAll(person, '…'), text)
        .replaceAll('manager: null', 'manager: …');
    fc.assert(
      fc.property(pick, pick, pick, fc.boolean(), (from, to, deputy, isWindows) => {
        fc.pre(new Set([from, to, deputy]).size === 3);
        const files = shippedFiles().map(({ name, text }) => ({
          name,
          text: isWindows ? text.replaceAll('\n', '\r\n') : text,
        }));
        const result = transferDuties(files, { from, to, deputy });
        if ('refused' in result) return;
        for (const { name, text } of result.files) {
          const before = files.find((file) => file.name === name)?.text ?? '';
          expect(withoutNames(text)).toBe(withoutNames(before));
        }
      }),
      propertyRuns(25),
    );
  });
});
