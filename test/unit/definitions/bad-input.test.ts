import { describe, expect, test } from '@jest/globals';
import { changed, filesWith, reported, shippedText } from './shipped-files.ts';

/** What is reported when one passage of a shipped file is written anew. */
const reportedFor = (file: string, from: string, to: string): readonly string[] =>
  reported(filesWith(file, changed(shippedText(file), from, to)));

const lineOf = (file: string, passage: string): number =>
  shippedText(file).slice(0, shippedText(file).indexOf(passage)).split('\n').length;

describe('each kind of bad definition has one clear message', () => {
  test('a model without decay', () => {
    const scoring = shippedText('scoring.yaml');
    const without = scoring.replace(/\ndecay:\n(?: {2}.*\n)+/, '\n');
    expect(without).not.toBe(scoring);
    expect(reported(filesWith('scoring.yaml', without))).toEqual([
      expect.stringMatching(
        /^scoring\.yaml:\d+:1 decay: is missing: a scoring model needs decay, with a mode: step, continuous, subtractive or linear\.$/,
      ),
    ]);
  });

  test('a negative rule of positive points', () => {
    expect(reportedFor('scoring.yaml', 'points: -20', 'points: 20')).toEqual([
      `scoring.yaml:${lineOf('scoring.yaml', 'points: -20')}:13 rules.16.points: a rule of the negative part subtracts points. Make them negative, or choose another group.`,
    ]);
  });

  test('a cap below the points of one activity', () => {
    expect(reportedFor('scoring.yaml', 'cap: 45', 'cap: 10')).toEqual([
      `scoring.yaml:${lineOf('scoring.yaml', 'cap: 45')}:10 rules.1.cap: the cap leaves no room for the 15 points of one activity. Raise it, or lower the points.`,
    ]);
  });

  test('a threshold that fit alone can reach, with no minimum of behaviour', () => {
    const minimum = /\n {2}- key: behavioural_minimum\n(?: {4}.*\n)+/;
    const scoring = shippedText('scoring.yaml').replace(minimum, '\n');
    expect(scoring).not.toBe(shippedText('scoring.yaml'));
    const lines = reported(filesWith('scoring.yaml', scoring));
    expect(lines).toContainEqual(
      expect.stringContaining(
        'requirements.0.when.atLeast: warning: fit alone can reach 50 points, so leads without any activity qualify. Require a minimum of behaviour as well.',
      ),
    );
  });

  test('a key that is given twice', () => {
    expect(
      reportedFor(
        'reporting.yaml',
        'defaultCalendar: fiscal',
        'defaultCalendar: fiscal\ndefaultCalendar: calendar',
      ),
    ).toEqual([
      `reporting.yaml:${lineOf('reporting.yaml', 'defaultCalendar') + 1}:1: “defaultCalendar” is given twice. Keep one of them.`,
    ]);
  });

  test('two entries with one key', () => {
    expect(reportedFor('reporting.yaml', 'key: calendar\n', 'key: fiscal\n')).toEqual([
      `reporting.yaml:${lineOf('reporting.yaml', 'key: calendar')}:10 calendars.1.key: “fiscal” is already in this list. Keep one of them.`,
    ]);
  });

  test('two values that differ only by case', () => {
    expect(reportedFor('picklists.yaml', 'label: Partner\n', 'label: EVENT\n')).toEqual([
      `picklists.yaml:${lineOf('picklists.yaml', 'label: Partner')}:16 picklists.4.values.8.label: “EVENT” and “Event” differ only by case. Keep one spelling.`,
    ]);
  });

  test.each([
    [
      'Not interested',
      'State what is behind it: bad timing, no budget, the wrong person, or too little interest so far.',
    ],
    ['Other', 'Choose the closest reason. If none fits, ask the steward of the reasons for a new one.'],
    ['Bad lead', 'State what is wrong with it, so that the next one is better.'],
  ])('a reason that nobody can act on: %s', (label, advice) => {
    expect(reportedFor('reasons.yaml', 'label: Price\n', `label: ${label}\n`)).toEqual([
      `reasons.yaml:${lineOf('reasons.yaml', 'key: price')}:10 codes.18.key: “${label}” gives nothing to act on. ${advice}`,
    ]);
  });

  test('more shared fields than the budget', () => {
    expect(reportedFor('manifest.yaml', 'fieldBudget: 20', 'fieldBudget: 12')).toEqual([
      expect.stringMatching(
        /^fields\.yaml:\d+:3 shared: warning: 15 shared fields exceed the budget of 12\. Remove those that no decision needs\.$/,
      ),
    ]);
  });

  test('bytes that are not UTF-8', () => {
    const text = new TextDecoder().decode(Buffer.from('steward: nora\n# caf\xe9\n', 'latin1'));
    expect(reported(filesWith('reporting.yaml', text))).toEqual([
      'reporting.yaml:2:6: this is not UTF-8. Save the file as UTF-8 and re-enter the character.',
    ]);
  });

  test('a control character', () => {
    expect(reportedFor('reporting.yaml', 'steward: ', 'steward: \u0000')).toEqual([
      `reporting.yaml:${lineOf('reporting.yaml', 'steward')}:10: the character U+0000 cannot be read. Remove it.`,
    ]);
  });

  test('a mark of byte order and line ends of Windows are read as they are', () => {
    const text = `\uFEFF${shippedText('reporting.yaml').replaceAll('\n', '\r\n')}`;
    expect(reported(filesWith('reporting.yaml', text))).toEqual([]);
  });
});
